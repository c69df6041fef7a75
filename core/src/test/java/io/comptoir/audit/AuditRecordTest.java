package io.comptoir.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.audit.PersonalDigest.Answer;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violations;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Currencies;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Company;
import io.comptoir.party.Iban;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the trail says of a paper, and whether the paper is still the same. */
class AuditRecordTest {

    private static final Invoice.Issued INVOICE = Trails.invoice();
    private static final AuditRecord RECORD = record(INVOICE);

    private static AuditRecord record(Invoice.Issued invoice) {
        return AuditRecord.issued(invoice, Trails.SALT, Trails.NOON, Trails.ALICE);
    }

    // --- what stands in it ---

    @Test
    void tellsThePaperThatHasEverything() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        ItemLine line = ItemLine.builder()
                .label("Vis")
                .quantity("2500")
                .unitPrice("4.00")
                .priceBaseQuantity(new BigDecimal("1000"))
                .vat(VatRate.VAT_20)
                .period(Period.of(day, day.plusDays(29)))
                .build();
        Invoice.Draft draft = INVOICE.draft().toBuilder()
                .currency(Currencies.of("USD"))
                .lines(List.of(line))
                .addDiscounts(DocumentDiscount.of(Discount.percent("10")))
                .addCharges(DocumentCharge.of(Charge.amount("1.00")))
                .addDepositsDeducted(new Deposit(
                        "F2026-00000",
                        day,
                        List.of(new VatTotal(VatRate.VAT_20, new BigDecimal("2.00"), new BigDecimal("0.40")))))
                .payableStep(new BigDecimal("0.05"))
                .retention(Retention.percent("5"))
                .exchange(new ExchangeRate(
                        Currencies.euro(), new BigDecimal("0.9000"), Optional.of(day), Optional.empty()))
                .deliveryDate(day)
                .selfBilled(true)
                .deliveryPlace(DeliveryPlace.of(Address.of("Weg 1", "10115", "Berlin", "DE")))
                .period(Period.of(day, day.plusDays(29)))
                .contract("C-4")
                .issuer(INVOICE.issuer().toBuilder()
                        .addOverrides(new RuleOverride("CPT-LAW-X", "avis du 3 mars"))
                        .build())
                .build();

        AuditRecord record = record(Trails.issued(draft, List.of()));

        // 2500 × 4.00 ÷ 1000 = 10.00; less 1.00, plus 1.00; 2.00 of tax; 12.00 − 2.40 = 9.60
        assertValue(record, "line.0001", "2500 C62 4/1000 10.00 S 20 - 2026-11-01/2026-11-30");
        assertValue(record, "discount.0001", "1.00 1.00");
        assertValue(record, "charge.0001", "1.00 1.00");
        assertValue(record, "vat.0001", "S 20 - 10.00 2.00");
        assertValue(record, "deposit.0001", "2026-11-01 2.40 F2026-00000");
        assertValue(record, "override.0001", "CPT-LAW-X avis du 3 mars");
        assertValue(record, "totalGross", "12.00");
        assertValue(record, "prepaid", "2.40");
        assertValue(record, "payableRounding", "0.00");
        assertValue(record, "amountDue", "9.60");
        assertValue(record, "retained", "0.60");
        assertValue(record, "exchange", "EUR 0.9 2026-11-01");
        assertValue(record, "totalVatInVatCurrency", "1.80");
        assertValue(record, "deliveryDate", "2026-11-01");
        assertValue(record, "selfBilled", "true");
        assertValue(record, "delivery.country", "DE");
        assertValue(record, "period", "2026-11-01/2026-11-30");
        assertValue(record, "contract", "C-4");
        assertValue(record, "currency", "USD");
    }

    private static void assertValue(AuditRecord record, String key, String value) {
        assertEquals(Optional.of(value), record.value(key), key);
    }

    @Test
    void namesNobody() {
        Company person = Company.builder()
                .name("Zoé Quelconque")
                .code("ZQ-77")
                .siren("999000110")
                .address(Address.of("9 impasse Secrète", "33999", "Lieudit"))
                .attentionOf("Yann Personne")
                .email("zoe@example.org")
                .build();
        Invoice.Issued invoice = Trails.issued(
                INVOICE.draft().toBuilder()
                        .customer(person)
                        .subject("Zoé")
                        .note("Zoé")
                        .buyerReference("Zoé")
                        .deliveryPlace(
                                DeliveryPlace.of("Zoé", Address.of("9 impasse Secrète", "33999", "Lieudit", "BE")))
                        .addLines(new TextLine("pour Zoé"))
                        .build(),
                List.of());

        String line = Trail.plain().next(Head.START, record(invoice)).text();

        assertTrue(line.contains("delivery.country"), line);
        Stream.of("Zoé", "Quelconque", "ZQ-77", "999000110", "Secrète", "33999", "Lieudit", "Personne", "example.org")
                .forEach(word -> assertFalse(line.contains(word), word));
    }

    @Test
    void aLongListStandsAsItsDigest() {
        ItemLine line = INVOICE.items().get(0);
        Invoice.Draft thousand = INVOICE.draft().toBuilder()
                .lines(Collections.nCopies(1000, line))
                .build();
        Invoice.Draft more = INVOICE.draft().toBuilder()
                .lines(Collections.nCopies(1001, line))
                .build();

        assertValue(record(Trails.issued(thousand, List.of())), "line.1000", "2.5 DAY 400/1 1000.00 S 20 -");
        String parts = "2.5 DAY 400/1 1000.00 S 20 -|".repeat(1001);
        assertValue(record(Trails.issued(more, List.of())), "line", "1001 " + Canonical.sha256(Canonical.bytes(parts)));
        assertEquals(Optional.empty(), record(Trails.issued(more, List.of())).value("line.0001"));
    }

    /** The digest of the words covers the place, and that of an invoice without one stays what it was. */
    @Test
    void aPlaceIsPartOfTheWordsWhereThereIsOne() {
        Invoice.Issued lyon = placed(Address.of("1 quai", "69002", "Lyon"));
        Invoice.Issued lille = placed(Address.of("1 quai", "59000", "Lille"));

        assertEquals(
                record(lyon).value("words"),
                record(placed(Address.of("1 quai", "69002", "Lyon"))).value("words"));
        assertNotEquals(record(lyon).value("words"), record(lille).value("words"));
        assertNotEquals(record(lyon).value("words"), record(INVOICE).value("words"));
        assertEquals(Optional.empty(), record(INVOICE).value("delivery.country"));
        assertEquals(Optional.empty(), record(INVOICE).value("selfBilled"));
    }

    private static Invoice.Issued placed(Address address) {
        return Trails.issued(
                INVOICE.draft().toBuilder()
                        .deliveryPlace(DeliveryPlace.of(address))
                        .build(),
                List.of());
    }

    // --- the document behind our back ---

    @Test
    void findsNothingInTheSamePaper() {
        assertEquals(Violations.NONE, RECORD.compare(Trails.invoice(), Optional.of(Trails.SALT)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "another price, with all that follows",
                        List.of("amountDue", "line.0001", "totalGross", "totalNet", "totalVat", "vat.0001"),
                        draft -> draft.toBuilder()
                                .lines(List.of(line(draft).unitPrice("500.00").build()))
                                .build()),
                change(
                        "another word on a line",
                        List.of("words"),
                        draft -> draft.toBuilder()
                                .lines(List.of(line(draft).label("Audit").build()))
                                .build()),
                change(
                        "a word on a discount of nothing",
                        List.of("words"),
                        draft -> draft.toBuilder()
                                .lines(List.of(line(draft)
                                        .addDiscounts(new Discount.Amount(BigDecimal.ZERO, Optional.of("ami")))
                                        .build()))
                                .build()),
                change(
                        "another customer",
                        List.of("customer"),
                        draft -> draft.toBuilder()
                                .customer(Trails.OMEGA.toBuilder().name("Alpha").build())
                                .build()),
                change(
                        "another country of the customer",
                        List.of("customer", "customer.country"),
                        draft -> draft.toBuilder()
                                .customer(Trails.OMEGA.toBuilder()
                                        .address(Address.of("2 quai Sud", "69002", "Lyon", "BE"))
                                        .build())
                                .build()),
                change(
                        "another account to pay on",
                        List.of("issuer.iban"),
                        draft -> draft.toBuilder()
                                .issuer(Issuer.of(draft.issuer().orElseThrow().entity().toBuilder()
                                        .bankAccount(BankAccount.of(Iban.of("FR1420041010050500013M02606")))
                                        .build()))
                                .build()),
                change(
                        "another address of the issuer",
                        List.of("words"),
                        draft -> draft.toBuilder()
                                .issuer(Issuer.of(draft.issuer().orElseThrow().entity().toBuilder()
                                        .address(Address.of("1 place Neuve", "75000", "Paris"))
                                        .build()))
                                .build()),
                change(
                        "an order that was not there",
                        List.of("purchaseOrder"),
                        draft -> draft.toBuilder().purchaseOrder("BC 18").build()),
                change(
                        "a note",
                        List.of("words"),
                        draft -> draft.toBuilder().note("Merci").build()));
    }

    private static ItemLine.Builder line(Invoice.Draft draft) {
        return draft.items().get(0).toBuilder();
    }

    private static Arguments change(String what, List<String> keys, UnaryOperator<Invoice.Draft> change) {
        return Arguments.of(what, keys, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void namesEachValueThatChanged(String what, List<String> keys, UnaryOperator<Invoice.Draft> change) {
        Invoice.Issued changed = Trails.issued(change.apply(INVOICE.draft()), INVOICE.mentions());

        Violations found = RECORD.compare(changed, Optional.of(Trails.SALT));

        assertEquals(keys, found.list().stream().map(one -> one.path()).toList(), what);
        assertTrue(found.codes().stream().allMatch("CPT-AUDIT-DOCUMENT-ALTERED"::equals));
    }

    @Test
    void namesWhatWasAndWhatIs() {
        Invoice.Issued changed = new Invoice.Issued(
                "id-2",
                new DocumentNumber("F2026-00002"),
                INVOICE.issueDate(),
                INVOICE.dueDate(),
                INVOICE.draft(),
                INVOICE.totals(),
                List.of());

        Violations found = RECORD.compare(changed, Optional.of(Trails.SALT));

        assertEquals(
                List.of("id", "number", "words"),
                found.list().stream().map(one -> one.path()).toList());
        assertEquals(
                "The document says 'F2026-00002', the trail 'F2026-00001'.",
                found.list().get(1).text().english());
        assertEquals(
                "Le document dit « F2026-00002 », la piste d'audit « F2026-00001 ».",
                found.list().get(1).text().french());
    }

    // --- what may be erased ---

    @Test
    void comparesAmountsWhenTheSaltIsErased() {
        Invoice.Issued other = Trails.issued(
                INVOICE.draft().toBuilder()
                        .customer(Company.builder()
                                .name("")
                                .address(Trails.OMEGA.address())
                                .build())
                        .dueDate(INVOICE.dueDate())
                        .build(),
                List.of(Mention.about("PMT", "X", "other words")));

        Violations found = RECORD.compare(other, Optional.empty());

        assertEquals(List.of("CPT-AUDIT-PERSONAL-ERASED", "CPT-AUDIT-PERSONAL-ERASED"), found.codes());
        assertEquals(
                List.of("customer", "words"),
                found.list().stream().map(one -> one.path()).toList());
        assertTrue(found.list().stream().allMatch(one -> one.severity() == Severity.WARNING));
    }

    @Test
    void aDigestSaysNothingOnceDataOrSaltAreErased() {
        PersonalDigest digest = RECORD.customer().orElseThrow();
        Company other = Trails.OMEGA.toBuilder().email("a@example.org").build();
        Salt wrong = Salt.of(new byte[Salt.LENGTH]);

        assertEquals(Answer.MATCHES, digest.compare(Optional.of(Trails.OMEGA), Optional.of(Trails.SALT)));
        assertEquals(Answer.DIFFERS, digest.compare(Optional.of(other), Optional.of(Trails.SALT)));
        assertEquals(Answer.DIFFERS, digest.compare(Optional.of(Trails.OMEGA), Optional.of(wrong)));
        assertEquals(Answer.ERASED, digest.compare(Optional.of(Trails.OMEGA), Optional.empty()));
        assertEquals(Answer.ERASED, digest.compare(Optional.empty(), Optional.of(Trails.SALT)));
    }

    /** Neighbours may not swap letters: "a" and "bc" are not "ab" and "c". */
    @Test
    void aDigestTellsWhereATextEnds() {
        Company one = Company.builder().name("a").code("bc").build();
        Company two = Company.builder().name("ab").code("c").build();
        Company three = Company.builder().name("a|bc").build();

        assertEquals(
                3,
                Stream.of(one, two, three)
                        .map(party -> PersonalDigest.of(party, Trails.SALT))
                        .distinct()
                        .count());
    }

    @Test
    void theChainHoldsWhenPersonalDataIsErased() {
        Trail trail = Trail.plain();
        Link issued = trail.next(Head.START, RECORD);
        Link erased = trail.next(issued.head(), AuditRecord.erased("id-1", "asked for", Trails.NOON, Trails.ALICE));

        TrailReport report = TrailVerifier.plain()
                .verify(List.of(issued.text(), erased.text()).iterator());

        assertTrue(report.isSound());
        assertEquals(Optional.of("asked for"), erased.record().value("reason"));
    }

    @Test
    void saltsAreStoredButNotShown() {
        assertEquals(Trails.SALT, Salt.ofHex(Trails.SALT.hex()));
        assertEquals(Trails.SALT.hashCode(), Salt.ofHex(Trails.SALT.hex()).hashCode());
        assertFalse(Trails.SALT.toString().contains(Trails.SALT.hex().substring(0, 4)));
        assertThrows(IllegalArgumentException.class, () -> Salt.of(new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> Salt.of(new byte[17]));
        assertThrows(IllegalArgumentException.class, () -> Salt.ofHex("00"));
        assertThrows(IllegalArgumentException.class, () -> new PersonalDigest("00"));
    }

    @Test
    void renditionsAreTheirBytes() {
        // SHA-256 of nothing, FIPS 180-4
        String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertEquals(new Rendition("XML", nothing, 0), Rendition.of("XML", new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> new Rendition("", nothing, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rendition("a|b", nothing, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rendition("XML", "00", 0));
        assertThrows(IllegalArgumentException.class, () -> new Rendition("XML", nothing, -1));
    }
}
