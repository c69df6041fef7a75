package io.comptoir.benchmark;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.jdbc.Schema;
import io.comptoir.json.InvoiceJson;
import io.comptoir.law.IssueRules;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The desk: an invoice is checked, numbered, frozen and stored with its key and its message. */
final class DeskLane implements Lane {

    private static final Issuer ISSUER = Issuer.of(LegalEntity.builder()
            .name("Atelier des Quais")
            .legalForm("SAS")
            .shareCapital(new BigDecimal("10000.00"))
            .siren("404833048")
            .vatNumber("FR83404833048")
            .rcsCity("Paris")
            .address(Address.of("12 quai des Exemples", "75004", "Paris"))
            .iban("FR7630004000031234567890143")
            .build());

    private static final Company CUSTOMER = Company.builder()
            .name("Omega, Inc.")
            .siren("552100554")
            .address(Address.of("1 rue de la Facturation", "75011", "Paris"))
            .build();

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private final DataSource dataSource;
    private final InvoiceDesk desk;
    private final Invoice.Draft draft;
    private final Invoice.Draft refused;

    DeskLane(DataSource dataSource, Distance distance) {
        this.dataSource = dataSource;
        Schema.migrate(dataSource);
        this.desk = desk(new JdbcStorage(distance.to(dataSource)));
        this.draft = desk.draft(CUSTOMER)
                .line("Conseil en organisation", "2.5", "850.00", VatRate.VAT_20)
                .line("Formation des équipes", "3", "900.00", VatRate.VAT_20)
                .line("Déplacements à Lyon", "2", "120.00", VatRate.VAT_20)
                .dueIn(30)
                .subject("Accompagnement de l'équipe de vente, du diagnostic à la mise en place")
                .draft();
        this.refused = Invoice.Draft.builder()
                .issuer(ISSUER)
                .addLines(ItemLine.builder()
                        .label("Sans client")
                        .quantity(BigDecimal.ONE)
                        .unitPrice(BigDecimal.TEN)
                        .vat(VatRate.VAT_20)
                        .build())
                .build();
    }

    /** Issues so many invoices in memory, so that what follows runs compiled, as in a program that is up for a while. */
    void warmUp(int invoices) {
        InvoiceDesk memory = desk(new MemoryStorage());
        for (int i = 0; i < invoices; i++) {
            memory.issue(draft, "order-" + i);
        }
    }

    private static InvoiceDesk desk(Storage storage) {
        Ports ports = Ports.of(storage, MemoryPorts.systemClock(), MemoryPorts.uuids());
        return Comptoir.over(ports)
                .open(DossierId.of("atelier"), ISSUER, Actor.of("alice", "Alice Martin"))
                .invoices();
    }

    /** An invoice as the desk stores it. */
    String document() {
        return InvoiceJson.write(desk.issue(draft, "sample"));
    }

    /** The text of an invoice, made as anybody would who stores it by himself: checked, added up, written. */
    String made() {
        IssueRules.check(draft, DAY).throwIfErrors();
        return InvoiceJson.write(new Invoice.Issued(
                "made",
                new DocumentNumber("F2026-00001"),
                DAY,
                draft.dueOn(DAY),
                draft,
                draft.totals(),
                LegalMentions.of(draft, DAY)));
    }

    @Override
    public void issue(long nth) {
        if (nth % GIVEN_UP == 0) {
            giveUp(nth);
        } else {
            desk.issue(draft, "order-" + nth);
        }
    }

    private void giveUp(long nth) {
        try {
            desk.issue(refused, "order-" + nth);
        } catch (ViolationsException e) {
            return;
        }
        throw new IllegalStateException("An invoice without a customer was issued");
    }

    @Override
    public long holes() {
        try (Connection connection = dataSource.getConnection()) {
            long last = NumberedTable.number(connection, "SELECT rank FROM comptoir_sequence");
            return last
                    - NumberedTable.number(
                            connection, "SELECT count(DISTINCT number) FROM comptoir_document WHERE status = 'ISSUED'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
