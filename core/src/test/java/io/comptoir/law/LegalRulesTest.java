package io.comptoir.law;

import static io.comptoir.law.IssueRulesTest.CUSTOMER;
import static io.comptoir.law.IssueRulesTest.DAY;
import static io.comptoir.law.IssueRulesTest.ENTITY;
import static io.comptoir.law.IssueRulesTest.LINE;
import static io.comptoir.law.IssueRulesTest.SOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.OriginInvoice;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.CompanySize;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.VatRegime;
import io.comptoir.terms.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LegalRulesTest {

    private static final List<LegalRule> ALL = LegalRules.shipped().all();
    private static final Person CONSUMER = Person.of("Anne Durand", Address.of("1 rue", "69001", "Lyon"));

    /** The mentions of CGI ann. II, art. 242 nonies A, of the code of commerce and around them. */
    private static final Set<String> MENTIONS = Set.of(
            ("SELLER_NAME_ADDR SELLER_SIREN SELLER_RCS SELLER_RNE SELLER_SEAT SELLER_FORM_CAPITAL SELLER_EI SELLER_VAT"
                            + " SELLER_APE SELLER_LIQUIDATION BUYER_NAME_ADDR BUYER_SIREN BUYER_VAT TAX_REP VAT_GROUP"
                            + " ISSUE_DATE NUMBER DELIVERY_ADDR LINE_DETAIL NATURE DISCOUNTS SUPPLY_DATE TOTALS"
                            + " OPTION_DEBITS EXEMPTION_REF REVERSE_CHARGE SELF_BILLING TRAVEL MARGIN NEW_VEHICLE"
                            + " AUCTION DUE_DATE EARLY_DISCOUNT LATE_RATE RECOVERY_FEE PO_NUMBER FRANCHISE AGA"
                            + " DECENNALE DEEE MEDIATOR LEGAL_GUARANTEE FINAL_REFERS_DEPOSITS CREDIT_REFERS REPLACES"
                            + " DUPLICATE UNPAID_DUP LANGUAGE")
                    .split(" "));

    @Test
    void holdsEachMention() {
        Set<String> ids = ALL.stream().map(LegalRule::id).collect(Collectors.toSet());

        assertTrue(
                ids.containsAll(MENTIONS),
                () -> MENTIONS.stream().filter(id -> !ids.contains(id)).toList().toString());
    }

    /** Each row says how it is seen to, in two languages, with its source. */
    @Test
    void everyRowIsWhole() {
        for (LegalRule rule : ALL) {
            LegalRule.Means means = rule.means();
            assertTrue(
                    means.structural()
                            || means.host()
                            || !means.checks().isEmpty()
                            || !means.mentions().isEmpty(),
                    rule.id());
            assertTrue(!rule.source().isBlank() && !rule.papers().isEmpty(), rule.id());
            assertTrue(!rule.text().french().isBlank() && !rule.text().english().isBlank(), rule.id());
        }
    }

    /** No two versions of a rule hold of the same case. */
    @Test
    void noTwoVersionsHoldAtOnce() {
        for (LocalDate day :
                List.of(LocalDate.of(2020, 1, 1), DAY, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1))) {
            for (CompanySize size : CompanySize.values()) {
                Issuer issuer = Issuer.builder().entity(ENTITY).size(size).build();
                List<String> ids = ids(LegalRules.rulesAt(day, issuer, CUSTOMER));
                assertEquals(Set.copyOf(ids).size(), ids.size(), day + " " + size);
            }
        }
    }

    @Test
    void printsWhatItSaysItPrints() {
        for (LegalRule rule : ALL) {
            rule.means()
                    .mentions()
                    .forEach(key -> assertTrue(LegalMentions.shipped().knows(key), rule.id() + " " + key));
        }
    }

    // --- each check is one that can be found ---

    private static Map<String, Invoice.Draft> broken() {
        ItemLine outside = line(VatRate.exempt(VatCategory.OUT_OF_SCOPE, "VATEX-EU-O"));
        ItemLine intraEu = line(VatRate.exempt(VatCategory.INTRA_EU, "VATEX-EU-IC"));
        Invoice.Draft empty = Invoice.Draft.builder().build();
        Issuer nobody = Issuer.of(LegalEntity.builder().legalForm("SAS").build());
        return Map.ofEntries(
                Map.entry("CPT-LAW-ISSUER-MISSING", empty),
                Map.entry("CPT-LAW-ORIGIN-MISSING", kind(InvoiceKind.CORRECTIVE)),
                Map.entry("CPT-LAW-ORIGIN-LATER", corrected(DAY.plusDays(1))),
                Map.entry("CPT-LAW-FINAL-DEPOSITS-MISSING", kind(InvoiceKind.FINAL)),
                Map.entry("CPT-LAW-ISSUER-NAME-MISSING", issuer(nobody)),
                Map.entry("CPT-LAW-ISSUER-ADDRESS-MISSING", issuer(nobody)),
                Map.entry("CPT-LAW-ISSUER-SIREN-MISSING", issuer(nobody)),
                Map.entry("CPT-LAW-ISSUER-RCS-MISSING", issuer(nobody)),
                Map.entry("CPT-LAW-ISSUER-CAPITAL-MISSING", issuer(nobody)),
                Map.entry(
                        "CPT-LAW-ISSUER-EI-MISSING",
                        issuer(Issuer.of(ENTITY.toBuilder().legalForm("EI").build()))),
                Map.entry(
                        "CPT-LAW-ISSUER-VAT-NUMBER-MISSING",
                        issuer(nobody).toBuilder().addLines(LINE).build()),
                Map.entry("CPT-LAW-CUSTOMER-MISSING", empty),
                Map.entry(
                        "CPT-LAW-CUSTOMER-NAME-MISSING",
                        customer(Company.builder().build())),
                Map.entry(
                        "CPT-LAW-CUSTOMER-ADDRESS-MISSING",
                        customer(Company.builder().build())),
                Map.entry(
                        "CPT-LAW-CUSTOMER-SIREN-MISSING",
                        customer(CUSTOMER.toBuilder().siren(Optional.empty()).build())),
                Map.entry("CPT-LAW-INTRA-EU-CUSTOMER-VAT-NUMBER-MISSING", lines(intraEu)),
                Map.entry("CPT-LAW-INTRA-EU-DATE-MISSING", lines(intraEu)),
                Map.entry(
                        "CPT-LAW-INTRA-EU-ISSUER-VAT-NUMBER-MISSING",
                        issuer(nobody).toBuilder().lines(List.of(intraEu)).build()),
                Map.entry(
                        "CPT-LAW-REVERSE-CHARGE-CUSTOMER-ID-MISSING",
                        lines(line(VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"))).toBuilder()
                                .customer(CONSUMER)
                                .build()),
                Map.entry("CPT-LAW-SELF-BILLED-KIND", selfBilled(InvoiceKind.REBATE)),
                Map.entry("CPT-LAW-SELF-BILLED-SERIES", selfBilled(InvoiceKind.STANDARD)),
                Map.entry(
                        "CPT-LAW-DELIVERY-ADDRESS-INCOMPLETE",
                        issuer(Issuer.builder()
                                        .entity(ENTITY)
                                        .size(CompanySize.LARGE)
                                        .build())
                                .toBuilder()
                                .deliveryPlace(DeliveryPlace.of(Address.of("1 rue", "59000", "")))
                                .build()),
                Map.entry(
                        "CPT-LAW-INTRA-EU-DELIVERED-ELSEWHERE",
                        lines(intraEu).toBuilder()
                                .deliveryPlace(DeliveryPlace.of(Address.of("1 rue", "59000", "Lille")))
                                .build()),
                Map.entry("CPT-LAW-LINES-MISSING", empty),
                Map.entry(
                        "CPT-LAW-LABEL-MISSING",
                        lines(LINE.toBuilder().label(" ").build())),
                Map.entry(
                        "CPT-LINE-VAT-MISSING",
                        lines(LINE.toBuilder().vat(Optional.empty()).build())),
                Map.entry(
                        "CPT-LAW-EXEMPTION-REASON-MISSING",
                        lines(line(new VatRate(VatCategory.EXEMPT, Percentage.ZERO, Optional.empty())), LINE, LINE)),
                Map.entry("CPT-LAW-EXEMPTION-REASON-UNKNOWN", lines(line(VatRate.exempt(VatCategory.EXEMPT, "X")))),
                Map.entry(
                        "CPT-LAW-DUE-DATE-BEFORE-ISSUE",
                        SOUND.toBuilder().dueDate(DAY.minusDays(1)).build()),
                Map.entry(
                        "CPT-LAW-FRANCHISE-CHARGES-VAT",
                        issuer(Issuer.builder()
                                .entity(ENTITY)
                                .vatRegime(VatRegime.SMALL_BUSINESS_EXEMPTION)
                                .build())),
                Map.entry(
                        "CPT-LAW-MARGIN-SHOWS-VAT",
                        issuer(Issuer.builder()
                                .entity(ENTITY)
                                .vatRegime(VatRegime.MARGIN)
                                .build())),
                Map.entry("CPT-LAW-VAT-RATE-NOT-ADMITTED", lines(line(VatRate.standard("21")))),
                Map.entry("CPT-LAW-VAT-RATE-NOT-IN-FORCE", lines(line(VatRate.standard("19.6")))),
                Map.entry("CPT-LAW-VAT-RATE-OF-OTHER-TERRITORY", lines(line(VatRate.standard("13")))),
                Map.entry(
                        "CPT-LAW-VAT-RATE-OF-DESTINATION",
                        lines(line(VatRate.standard("19"))).toBuilder()
                                .customer(Person.of("Anna", Address.of("Weg 1", "10115", "Berlin", "DE")))
                                .build()),
                Map.entry("CPT-LAW-OUT-OF-SCOPE-MIXED", lines(outside, LINE)),
                Map.entry(
                        "CPT-LAW-CASH-LIMIT",
                        lines(LINE.toBuilder().quantity("100").build()).toBuilder()
                                .paymentMethod(PaymentMethod.CASH)
                                .build()));
    }

    private static ItemLine line(VatRate vat) {
        return LINE.toBuilder().vat(vat).build();
    }

    private static Invoice.Draft lines(ItemLine... lines) {
        return SOUND.toBuilder().lines(List.of(lines)).build();
    }

    private static Invoice.Draft issuer(Issuer issuer) {
        return SOUND.toBuilder().issuer(issuer).build();
    }

    private static Invoice.Draft selfBilled(InvoiceKind kind) {
        return kind(kind).toBuilder().selfBilled(true).build();
    }

    private static Invoice.Draft kind(InvoiceKind kind) {
        return SOUND.toBuilder().kind(kind).build();
    }

    private static Invoice.Draft corrected(LocalDate date) {
        return kind(InvoiceKind.CORRECTIVE).toBuilder()
                .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("F1"), date))
                .build();
    }

    private static Invoice.Draft customer(Party customer) {
        return SOUND.toBuilder().customer(customer).build();
    }

    static Stream<String> checks() {
        return ALL.stream().flatMap(rule -> rule.means().checks().stream()).distinct();
    }

    /** A row that claims a check names one that IssueRules finds, and it weighs what the row says. */
    @ParameterizedTest
    @MethodSource("checks")
    void claimsNoCheckThatIsNone(String code) {
        Invoice.Draft draft = Optional.ofNullable(broken().get(code)).orElseThrow();

        Violation found = IssueRules.check(draft, DAY).list().stream()
                .filter(violation -> violation.code().equals(code))
                .findFirst()
                .orElseThrow();

        Set<Severity> said = LegalRules.shipped().at(DAY, draft.issuer(), draft.customer()).rules().stream()
                .filter(rule -> rule.means().checks().contains(code))
                .map(LegalRule::severity)
                .collect(Collectors.toSet());
        assertEquals(Set.of(found.severity()), said);
    }

    @Test
    void saysOfEachCheckWhatItIsFor() {
        assertEquals(new TreeSet<>(broken().keySet()), checks().collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What may be set aside is a check of the table, one of the series, their dates but never their numbers, or an invoice elsewhere. */
    @Test
    void letsOnlyChecksBeSetAside() {
        Set<String> checks = checks().collect(Collectors.toSet());

        Set<String> others =
                Set.of("CPT-NUMBERING-DATE-BEFORE-LAST", "CPT-NUMBERING-MONTHLY-RESET", "CPT-DESK-ORIGIN-UNKNOWN");

        Overrides.overridable().forEach(code -> assertTrue(checks.contains(code) || others.contains(code), code));
    }

    // --- the rules of a day ---

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # size | day        | rule          | severity
        LARGE  | 2026-08-31 | NATURE        | ''
        LARGE  | 2026-09-01 | NATURE        | ERROR
        ETI    | 2026-09-01 | NATURE        | ERROR
        SME    | 2026-09-01 | NATURE        | ''
        SME    | 2027-08-31 | NATURE        | ''
        SME    | 2027-09-01 | NATURE        | ERROR
        MICRO  | 2027-09-01 | NATURE        | ERROR
        LARGE  | 2026-08-31 | DELIVERY_ADDR | ''
        LARGE  | 2026-09-01 | DELIVERY_ADDR | ERROR
        SME    | 2027-08-31 | DELIVERY_ADDR | ''
        SME    | 2027-09-01 | DELIVERY_ADDR | ERROR
        LARGE  | 2026-08-31 | BUYER_SIREN   | WARNING
        LARGE  | 2026-09-01 | BUYER_SIREN   | ERROR
        SME    | 2027-08-31 | BUYER_SIREN   | WARNING
        SME    | 2027-09-01 | BUYER_SIREN   | ERROR
        LARGE  | 2026-08-31 | OPTION_DEBITS | WARNING
        LARGE  | 2026-09-01 | OPTION_DEBITS | ERROR
        SME    | 2027-08-31 | OPTION_DEBITS | WARNING
        SME    | 2027-09-01 | OPTION_DEBITS | ERROR
        SME    | 2012-12-31 | RECOVERY_FEE  | ''
        SME    | 2013-01-01 | RECOVERY_FEE  | ERROR
        """)
    void knowsTheDayOfARule(CompanySize size, LocalDate day, String id, String severity) {
        Issuer issuer =
                Issuer.builder().entity(ENTITY).size(size).vatOnDebits(true).build();

        assertEquals(
                severity,
                LegalRules.rulesAt(day, issuer, CUSTOMER).rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .map(rule -> rule.severity().name())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void countsAnUnknownSizeAsSmallAndSaysSo() {
        Issuer unknown = Issuer.of(ENTITY);
        Issuer small = Issuer.builder().entity(ENTITY).size(CompanySize.SME).build();

        RulesOfDay between = LegalRules.rulesAt(DAY, unknown, CUSTOMER);

        assertEquals(LegalRules.rulesAt(DAY, small, CUSTOMER).rules(), between.rules());
        assertEquals(List.of("CPT-LAW-ISSUER-SIZE-UNKNOWN"), between.warnings().codes());
        assertTrue(between.warnings().toString().contains("BUYER_SIREN, DELIVERY_ADDR, NATURE"));
        assertTrue(LegalRules.rulesAt(DAY, small, CUSTOMER).warnings().isEmpty());
        for (LocalDate day : List.of(LocalDate.of(2026, 8, 31), LocalDate.of(2027, 9, 1))) {
            assertTrue(LegalRules.rulesAt(day, unknown, CUSTOMER).warnings().isEmpty(), day.toString());
        }
    }

    /** C. com. art. L441-9, I holds between businesses; the code of consumption towards consumers. */
    @Test
    void tellsBusinessesFromConsumers() {
        List<String> business = ids(LegalRules.rulesAt(DAY, Issuer.of(ENTITY), CUSTOMER));
        List<String> consumer = ids(LegalRules.rulesAt(DAY, Issuer.of(ENTITY), CONSUMER));

        for (String id : List.of("RECOVERY_FEE", "LATE_RATE", "EARLY_DISCOUNT", "DUE_DATE", "BUYER_SIREN")) {
            assertTrue(business.contains(id) && !consumer.contains(id), id);
        }
        for (String id : List.of("MEDIATOR", "LEGAL_GUARANTEE", "CONSUMER_NOTE")) {
            assertTrue(consumer.contains(id) && !business.contains(id), id);
        }
    }

    @Test
    void looksAtWhoIssues() {
        Issuer trader = Issuer.builder()
                .entity(ENTITY.toBuilder().legalForm("EI").build())
                .vatRegime(VatRegime.SMALL_BUSINESS_EXEMPTION)
                .build();
        List<String> rules = ids(LegalRules.rulesAt(DAY, trader, CUSTOMER));

        assertTrue(rules.containsAll(List.of("SELLER_EI", "FRANCHISE")));
        assertTrue(!rules.contains("SELLER_FORM_CAPITAL"));
        List<String> company = ids(LegalRules.rulesAt(DAY, Issuer.of(ENTITY), CUSTOMER));
        assertTrue(company.contains("SELLER_FORM_CAPITAL"));
        assertTrue(!company.contains("SELLER_EI") && !company.contains("FRANCHISE"));
    }

    /** The table decides whether a check holds and what it weighs: a law is changed without touching code. */
    @Test
    void followsItsTable() {
        List<String> row = List.of(
                "BUYER_SIREN",
                "INVOICE",
                "BUSINESS",
                "ALL",
                "FRENCH_BUSINESS",
                "2031-01-01",
                "2031-12-31",
                "INFO",
                "CHECKED CPT-LAW-CUSTOMER-SIREN-MISSING",
                "a law to come",
                "SIREN.",
                "SIREN.");
        LegalRules changed = new LegalRules(List.of(row));
        Invoice.Draft draft =
                customer(CUSTOMER.toBuilder().siren(Optional.empty()).build());

        assertEquals(
                List.of(Severity.INFO),
                IssueRules.check(draft, LocalDate.of(2031, 1, 1), List.of(), changed).list().stream()
                        .map(Violation::severity)
                        .toList());
        assertEquals(
                List.of(),
                IssueRules.check(draft, LocalDate.of(2032, 1, 1), List.of(), changed)
                        .list());
    }

    /** A credit note on an old invoice has the rate of its invoice: the check of the day is for invoices. */
    @Test
    void weighsByThePaper() {
        Invoice.Draft draft = broken().get("CPT-LAW-VAT-RATE-NOT-IN-FORCE");
        List<Violation> found =
                IssueRules.check(Optional.ofNullable(draft).orElseThrow(), DAY).list();
        RulesOfDay day = LegalRules.rulesAt(DAY, Issuer.of(ENTITY), CUSTOMER);

        assertEquals(1, LegalRules.shipped().weighed(found, Paper.INVOICE, day).size());
        assertEquals(
                0, LegalRules.shipped().weighed(found, Paper.CREDIT_NOTE, day).size());
    }

    private static List<String> ids(RulesOfDay rules) {
        return rules.rules().stream().map(LegalRule::id).toList();
    }
}
