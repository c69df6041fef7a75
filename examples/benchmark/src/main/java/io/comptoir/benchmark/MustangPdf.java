package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Address;
import io.comptoir.party.LegalEntity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.mustangproject.Allowance;
import org.mustangproject.BankDetails;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/** A Factur-X as one makes it of a PDF that is there: drawn with OpenPDF, then put into an envelope by Mustang. */
final class MustangPdf implements PeerPdf {

    private static final int FACTUR_X = 2;
    private static final String PIECE = "C62";

    private final NaivePdf paper;

    MustangPdf(SampleFonts fonts) {
        this.paper = new NaivePdf(fonts);
    }

    @Override
    public byte[] write(Invoice.Issued invoice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZUGFeRDExporterFromA3 envelope = new ZUGFeRDExporterFromA3()) {
            envelope.load(paper.write(invoice));
            envelope.setProducer("peer");
            envelope.setCreator("peer");
            envelope.setZUGFeRDVersion(FACTUR_X);
            envelope.setProfile(Profiles.getByName("EN16931"));
            envelope.setTransaction(transaction(invoice));
            envelope.export(out);
        }
        return out.toByteArray();
    }

    private static org.mustangproject.Invoice transaction(Invoice.Issued invoice) {
        var transaction = new org.mustangproject.Invoice();
        transaction.setNumber(invoice.number().value());
        transaction.setIssueDate(date(invoice.issueDate()));
        transaction.setDeliveryDate(date(invoice.issueDate()));
        transaction.setDueDate(date(invoice.dueDate()));
        transaction.setSender(issuer(invoice.issuer().entity()));
        transaction.setRecipient(
                party(invoice.customer().name(), invoice.customer().address()));
        invoice.mentions().forEach(mention -> transaction.addGeneralNote(mention.text()));
        invoice.items().forEach(line -> transaction.addItem(item(line)));
        return transaction;
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static TradeParty issuer(LegalEntity entity) {
        TradeParty party = party(entity.name(), entity.address());
        entity.vatNumber().ifPresent(number -> party.addVATID(number.value()));
        entity.siren().ifPresent(number -> party.addTaxID(number.value()));
        entity.bankAccount().map(bank -> new BankDetails(bank.iban().value())).ifPresent(party::addBankDetails);
        return party;
    }

    private static TradeParty party(String name, Optional<Address> address) {
        Address at = address.orElseThrow();
        String city = at.city();
        return new TradeParty(name, at.lines().get(0), at.postCode(), city, "FR");
    }

    private static Item item(ItemLine line) {
        BigDecimal vat = line.vat().orElseThrow().percentage().value();
        Item item = new Item(new Product(line.label(), "", PIECE, vat), line.unitPrice(), line.quantity());
        for (Discount discount : line.discounts()) {
            Allowance allowance = new Allowance();
            allowance.setPercent(((Discount.Percent) discount).percentage().value());
            item.addAllowance(allowance);
        }
        return item;
    }
}
