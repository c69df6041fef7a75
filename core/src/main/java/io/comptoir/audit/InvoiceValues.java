package io.comptoir.audit;

import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Siret;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The values of an invoice that stand in its link: dates, numbers, codes and amounts as they are; who buys and all free
 * words as digests.
 */
final class InvoiceValues {

    /** The key of the digest of who buys. */
    static final String CUSTOMER = "customer";
    /** The key of the digest of all free words. */
    static final String WORDS = "words";
    /** The keys whose values are digests that need the salt. */
    static final Set<String> PERSONAL = Set.of(CUSTOMER, WORDS);

    private static final int LIST_MAX = 1000; // a longer list stands as its digest: a link keeps its bounds

    private final SortedMap<String, String> values = new TreeMap<>();

    private final boolean givesBack;

    private InvoiceValues(boolean givesBack) {
        this.givesBack = givesBack;
    }

    /** The values of an invoice; without a salt, all but the digests. */
    static SortedMap<String, String> of(Invoice.Issued invoice, Optional<Salt> salt) {
        InvoiceValues of = new InvoiceValues(invoice.kind().isCredit());
        of.putPaper(invoice);
        of.putIssuer(invoice.issuer());
        of.putAmounts(invoice);
        of.putSums(invoice.totals());
        salt.ifPresent(secret -> of.putDigests(invoice, secret));
        return of.values;
    }

    private void putPaper(Invoice.Issued invoice) {
        Invoice.Draft draft = invoice.draft();
        put(
                "kind",
                invoice.kind() == InvoiceKind.STANDARD
                        ? "INVOICE"
                        : invoice.kind().name());
        if (draft.selfBilled()) {
            put("selfBilled", "true");
        }
        draft.origin().ifPresent(origin -> put("origin", origin.date() + " " + origin.number()));
        draft.creditReason().ifPresent(reason -> put("creditReason", reason.name()));
        draft.order().ifPresent(order -> put("order", order.id()));
        put("number", invoice.number().value());
        put("issueDate", invoice.issueDate().toString());
        put("dueDate", invoice.dueDate().toString());
        put("currency", invoice.currency().getCurrencyCode());
        put("pricing", invoice.totals().from().pricing().name());
        put("rounding", invoice.totals().from().rounding().name());
        put("paymentMethod", draft.paymentMethod().name());
        draft.deliveryDate().ifPresent(date -> put("deliveryDate", date.toString()));
        draft.deliveryPlace()
                .ifPresent(place -> put("delivery.country", place.address().country()));
        draft.period().ifPresent(period -> put("period", text(period)));
        draft.purchaseOrder().ifPresent(order -> put("purchaseOrder", order));
        draft.contract().ifPresent(contract -> put("contract", contract));
        put("customer.kind", invoice.customer().isBusiness() ? "COMPANY" : "PERSON");
        invoice.customer().address().ifPresent(address -> put("customer.country", address.country()));
    }

    private void putIssuer(Issuer issuer) {
        LegalEntity entity = issuer.entity();
        put("issuer.name", entity.name());
        entity.siren().ifPresent(siren -> put("issuer.siren", siren.value()));
        entity.siret().ifPresent(siret -> put("issuer.siret", siret.value()));
        entity.vatNumber().ifPresent(number -> put("issuer.vatNumber", number.value()));
        entity.bankAccount()
                .ifPresent(account -> put("issuer.iban", account.iban().value()));
        putList("override", issuer.overrides(), one -> one.code() + " " + one.reason());
    }

    private void putAmounts(Invoice.Issued invoice) {
        Totals totals = invoice.totals();
        List<String> lines = new ArrayList<>(invoice.items().size());
        for (int i = 0; i < invoice.items().size(); i++) {
            lines.add(text(invoice.items().get(i), totals.lines().get(i)));
        }
        putList("line", lines, line -> line);
        putList("discount", totals.discounts(), this::text);
        putList("charge", totals.charges(), this::text);
        putList("vat", totals.vat(), this::text);
        putList("deposit", totals.from().deposits(), this::text);
    }

    private void putSums(Totals totals) {
        put("totalNet", plain(totals.totalNet()));
        put("totalVat", plain(totals.totalVat()));
        put("totalGross", plain(totals.totalGross()));
        put("prepaid", plain(totals.prepaid()));
        put("amountDue", plain(totals.amountDue()));
        totals.from().payableStep().ifPresent(step -> put("payableRounding", plain(totals.payableRounding())));
        totals.from().retention().ifPresent(kept -> put("retained", plain(totals.retained())));
        totals.from().exchange().ifPresent(rate -> put("exchange", text(rate)));
        totals.vatInVatCurrency().ifPresent(vat -> put("totalVatInVatCurrency", plain(vat)));
    }

    private void putDigests(Invoice.Issued invoice, Salt salt) {
        put(CUSTOMER, PersonalDigest.of(invoice.customer(), salt).hex());
        put(WORDS, PersonalDigest.ofTexts(words(invoice), salt).hex());
    }

    private void put(String key, String value) {
        values.put(key, value);
    }

    private <T> void putList(String key, List<T> parts, Function<T, String> text) {
        if (parts.size() > LIST_MAX) {
            List<String> texts = parts.stream().map(text).toList();
            put(key, texts.size() + " " + Canonical.sha256(Canonical.bytes(Canonical.joined(texts))));
            return;
        }
        int rank = 0;
        for (T part : parts) {
            put(key + "." + place(++rank), text.apply(part));
        }
    }

    /** 1 is 0001: by key is then by place. */
    private static String place(int rank) {
        return Integer.toString(10_000 + rank).substring(1);
    }

    // --- one value ---

    private String text(ItemLine line, LineTotal total) {
        StringBuilder text = new StringBuilder(64);
        text.append(bare(line.quantity())).append(' ').append(line.unit().code());
        text.append(' ').append(bare(line.unitPrice())).append('/').append(bare(line.priceBaseQuantity()));
        text.append(' ').append(plain(total.net()));
        line.vat().ifPresent(rate -> text.append(' ').append(text(rate)));
        line.period().ifPresent(period -> text.append(' ').append(text(period)));
        return text.toString();
    }

    private String text(AdjustmentTotal total) {
        return plain(total.amount()) + " " + plain(total.net());
    }

    private String text(VatTotal total) {
        return text(total.rate()) + " " + plain(total.taxable()) + " " + plain(total.vat());
    }

    private static String text(VatRate rate) {
        return rate.category().code() + " " + rate.percentage() + " "
                + rate.vatex().orElse(Canonical.NOTHING);
    }

    private String text(Deposit deposit) {
        return deposit.date() + " " + plain(deposit.gross()) + " " + deposit.number();
    }

    private static String text(ExchangeRate rate) {
        return rate.currency().getCurrencyCode() + " " + bare(rate.rate()) + " "
                + rate.date().map(Object::toString).orElse(Canonical.NOTHING);
    }

    private static String text(Period period) {
        return period.first() + "/" + period.last();
    }

    /** An amount, with the decimals of its currency; below zero on what gives back, so that a trail sums up what is owed. */
    private String plain(BigDecimal amount) {
        return (givesBack ? amount.negate() : amount).toPlainString();
    }

    /** A number without zeros that say nothing: 2.50 and 2.5 are one quantity. */
    private static String bare(BigDecimal number) {
        String plain = number.toPlainString();
        int end = plain.length();
        if (number.scale() > 0) {
            while (plain.charAt(end - 1) == '0') {
                end--;
            }
            end -= plain.charAt(end - 1) == '.' ? 1 : 0;
        }
        return plain.substring(0, end);
    }

    // --- words ---

    private static List<String> words(Invoice.Issued invoice) {
        List<String> words = new ArrayList<>(32 + 4 * invoice.lines().size());
        Invoice.Draft draft = invoice.draft();
        addAll(words, draft.subject(), draft.note(), draft.buyerReference());
        addIssuer(words, invoice.issuer().entity());
        invoice.lines().forEach(line -> addLine(words, line));
        draft.discounts().stream().map(DocumentDiscount::discount).forEach(one -> addAll(words, one.label()));
        draft.charges().stream().map(DocumentCharge::charge).forEach(one -> addAll(words, one.label()));
        invoice.mentions().forEach(mention -> words.addAll(List.of(mention.key(), mention.text())));
        draft.deliveryPlace().ifPresent(place -> addPlace(words, place));
        return words;
    }

    private static void addIssuer(List<String> words, LegalEntity issuer) {
        addAll(
                words,
                issuer.tradeName(),
                issuer.legalForm(),
                issuer.shareCapital().map(InvoiceValues::bare));
        addAll(words, issuer.rcsCity(), issuer.activityCode(), issuer.email(), issuer.phone());
        words.addAll(PersonalDigest.texts(issuer.address()));
    }

    private static void addPlace(List<String> words, DeliveryPlace place) {
        words.add("DELIVERY");
        addAll(words, place.name(), place.siret().map(Siret::value));
        words.addAll(PersonalDigest.texts(Optional.of(place.address())));
    }

    private static void addLine(List<String> words, Line line) {
        if (line instanceof TextLine text) {
            words.addAll(List.of("TEXT", text.text()));
        } else if (line instanceof SubtotalLine subtotal) {
            words.addAll(List.of("SUBTOTAL", subtotal.label()));
        } else if (line instanceof ItemLine item) {
            words.addAll(List.of("ITEM", item.label()));
            addAll(words, item.code(), item.description());
            item.discounts().stream().map(Discount::label).forEach(label -> addAll(words, label));
            item.charges().stream().map(Charge::label).forEach(label -> addAll(words, label));
        }
    }

    @SafeVarargs
    private static void addAll(List<String> words, Optional<String>... texts) {
        for (Optional<String> text : texts) {
            words.add(text.orElse(""));
        }
    }
}
