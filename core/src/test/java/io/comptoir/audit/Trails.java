package io.comptoir.audit;

import io.comptoir.access.Actor;
import io.comptoir.catalog.Unit;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The trail of the page {@code TRAIL.md}, and longer ones. */
final class Trails {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Actor ALICE = Actor.of("alice", "Alice Martin");
    static final Salt SALT = Salt.ofHex("f0e1d2c3b4a5968778695a4b3c2d1e0f");
    static final byte[] SECRET = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    static final Seal SEAL = Seal.hmac("2026", SECRET);

    static final Company OMEGA = Company.builder()
            .name("Omega")
            .siren("732829320")
            .address(Address.of("2 quai Sud", "69002", "Lyon"))
            .build();

    private Trails() {}

    /** The invoice of the page's first link. */
    static Invoice.Issued invoice() {
        LegalEntity entity = LegalEntity.builder()
                .name("Koworking")
                .legalForm("SAS")
                .shareCapital("10000.00")
                .rcsCity("Paris")
                .siren("911561736")
                .vatNumber("FR13911561736")
                .iban("FR7630004000031234567890143")
                .address(Address.of("12 quai des Exemples", "75000", "Paris"))
                .build();
        ItemLine line = ItemLine.builder()
                .label("Conseil")
                .quantity("2.50")
                .unit(Unit.DAY)
                .unitPrice("400.00")
                .vat(VatRate.VAT_20)
                .build();
        Invoice.Draft draft = Invoice.Draft.builder()
                .issuer(Issuer.of(entity))
                .customer(OMEGA)
                .addLines(line)
                .purchaseOrder("BC 17|2026")
                .build();
        Mention fee = Mention.about("PMT", "RECOVERY_FEE", "Indemnité forfaitaire de recouvrement : 40 €");
        return issued(draft, List.of(fee));
    }

    static Invoice.Issued issued(Invoice.Draft draft, List<Mention> mentions) {
        LocalDate day = LocalDate.of(2026, 11, 22);
        return new Invoice.Issued(
                "id-1", new DocumentNumber("F2026-00001"), day, day.plusDays(30), draft, draft.totals(), mentions);
    }

    /** An issue that is told by its number, currency and gross total alone. */
    static AuditRecord issue(int number, String currency, String gross) {
        Map<String, String> values =
                Map.of("currency", currency, "totalGross", gross, "number", "F2026-" + (10_000 + number));
        return new AuditRecord(NOON.plusSeconds(number), "alice", Action.ISSUED, "id-" + number, new TreeMap<>(values));
    }

    /** The lines of {@code count} issues of 10.00 each. */
    static List<String> lines(Trail trail, int count) {
        return lines(trail, Head.START, count);
    }

    static List<String> lines(Trail trail, Head after, int count) {
        List<String> lines = new ArrayList<>();
        Head head = after;
        for (int i = 0; i < count; i++) {
            Link link = trail.next(head, issue((int) head.index() + 1, "EUR", "10.00"));
            lines.add(link.text());
            head = link.head();
        }
        return lines;
    }

    static Head headOf(List<String> lines) {
        return Head.after(Optional.of(lines.get(lines.size() - 1)));
    }

    /** A block of the page. */
    static String onPage(String block) throws IOException {
        String page = Files.readString(Path.of("TRAIL.md")).replace("\r\n", "\n");
        String mark = "```" + block + "\n";
        int from = page.indexOf(mark) + mark.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
