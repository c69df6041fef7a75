package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.access.Actor;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.IssuerProfile;
import io.comptoir.document.Logo;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.IssuerJson;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.money.Currencies;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.CompanySize;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerDeskTest {

    private static final DossierId DOSSIER = DossierId.of("group");
    private static final Actor ALICE = Actor.of("alice", "Alice");
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final Issuer KOWORKING = Issuer.builder()
            .entity(Koworking.ENTITY)
            .invoiceSeries(new NumberSeries(new NumberingScheme("FC{yyyy}{seq:5}", Reset.NEVER)).startingAt(74))
            .onlyCurrency(Currencies.euro())
            .build();
    private static final Issuer LYON = Issuer.of(Koworking.ENTITY.toBuilder()
            .name("Koworking Lyon")
            .siren("732829320")
            .vatNumber("FR44732829320")
            .build());

    private final AtomicInteger ids = new AtomicInteger();
    private final Comptoir comptoir = Comptoir.over(Ports.of(
            new MemoryStorage(), new DayClock(() -> LocalDate.of(2026, 3, 15)), () -> "id-" + ids.incrementAndGet()));
    private final IssuerDesk issuers = comptoir.issuers(DOSSIER, ALICE);

    // --- which one ---

    @Test
    void aDossierWithoutIssuerIsNotOpenedWithoutOne() {
        assertEquals("CPT-DESK-ISSUER-NONE", refused(() -> comptoir.open(DOSSIER, ALICE)));
        assertEquals(Optional.empty(), issuers.findDefault());
    }

    /** S4-11: several possible, with a default flag. */
    @Test
    void theFirstOneIsTheUsualOneUntilAnotherIsChosen() {
        issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-1");
        issuers.save(IssuerProfile.of("LYON", LYON), "save-2");
        assertEquals(Optional.of("KOW"), issuers.findDefault().map(SavedIssuer::code));
        assertEquals(
                "Koworking",
                bill(comptoir.open(DOSSIER, ALICE), "issue-1").issuer().entity().name());

        issuers.makeDefault("LYON", "default-1");

        assertEquals(Optional.of("LYON"), issuers.findDefault().map(SavedIssuer::code));
        assertEquals(
                "Koworking Lyon",
                bill(comptoir.open(DOSSIER, ALICE), "issue-2").issuer().entity().name());
        assertEquals("CPT-DESK-ISSUER-UNKNOWN", refused(() -> issuers.makeDefault("PARIS", "default-2")));
    }

    /** S4-12: each entity numbers by a scheme of its own, without holes. */
    @Test
    void eachIssuerNumbersItsOwnPapers() {
        issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-1");
        issuers.save(IssuerProfile.of("LYON", LYON), "save-2");
        Dossier group = comptoir.open(DOSSIER, ALICE);

        List<String> numbers = List.of(
                number(bill(group, "1")),
                number(bill(group.by("LYON"), "2")),
                number(bill(group, "3")),
                number(bill(group.by("LYON"), "4")));

        assertEquals(List.of("FC202600074", "F2026-00001", "FC202600075", "F2026-00002"), numbers);
        assertEquals("CPT-DESK-ISSUER-UNKNOWN", refused(() -> group.by("PARIS")));
    }

    // --- keeping ---

    @Test
    void isListedByNameAndComesBackWhole() {
        IssuerProfile whole = new IssuerProfile(
                "LYON",
                LYON.toBuilder()
                        .pricing(PriceBasis.GROSS)
                        .onlyCurrency(Currencies.of("CHF"))
                        .size(CompanySize.LARGE)
                        .logo(Logo.of(Base64.getDecoder().decode(PIXEL)))
                        .build(),
                Optional.of("Bleu"),
                Optional.of("PCG 2026"));
        issuers.save(whole, "save-1");
        issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-2");

        assertEquals(whole, issuers.findByCode("LYON").orElseThrow().profile());
        assertEquals(whole, IssuerJson.read(IssuerJson.write(whole)));
        assertEquals(
                List.of("KOW", "LYON"),
                issuers.list(Optional.empty(), 50).items().stream()
                        .map(SavedIssuer::code)
                        .toList());
    }

    @Test
    void codesAreKeptAndNeverShared() {
        SavedIssuer saved = issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-1");

        assertEquals(
                "CPT-DESK-ISSUER-CODE-TAKEN", refused(() -> issuers.save(IssuerProfile.of("KOW", LYON), "save-2")));
        assertEquals(
                "CPT-DESK-ISSUER-CODE-KEPT",
                refused(() -> issuers.save(saved.with(IssuerProfile.of("LYON", LYON)), "change-1")));
        SavedIssuer changed = issuers.save(saved.with(saved.profile().with(LYON)), "change-2");
        assertEquals(2, changed.version());
        assertEquals(
                "CPT-DESK-ISSUER-CHANGED",
                refused(() -> issuers.save(saved.with(saved.profile().with(KOWORKING)), "change-3")));
        assertEquals("CPT-DOCUMENT-ISSUER-CODE", refused(() -> IssuerProfile.of(" ", LYON)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case               | json                                                        | code
        no issuer            | {"code": "A"}                                               | CPT-JSON-FIELD-MISSING
        no code              | {"issuer": {"name": "A"}}                                   | CPT-JSON-FIELD-MISSING
        an unknown currency  | {"code": "A", "issuer": {"onlyCurrency": "E.R"}}            | CPT-MONEY-CURRENCY-UNKNOWN
        an unknown field     | {"code": "A", "issuer": {}, "plan": "x"}                    | CPT-JSON-FIELD-UNKNOWN
        a code of controls   | {"code": "A\\u0000", "issuer": {}}                           | CPT-DOCUMENT-ISSUER-CODE
        a series of holes    | {"code": "A", "issuer": {}, "series": {"scheme": "F"}}      | CPT-NUMBERING-MALFORMED
        """)
    void refusesWhatCannotBeRead(String what, String json, String code) {
        assertEquals(code, refused(() -> IssuerJson.read(json)));
    }

    // --- its currency ---

    /** S1-04: issue one invoice, then change currency → refused. */
    @Test
    void theOnlyCurrencyIsLockedByTheFirstInvoice() {
        SavedIssuer saved = issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-1");
        SavedIssuer swiss = issuers.save(in("CHF", saved), "change-1");
        SavedIssuer euro = issuers.save(in("EUR", swiss), "change-2");
        bill(comptoir.open(DOSSIER, ALICE), "issue-1");

        assertEquals("CPT-DESK-ISSUER-CURRENCY-LOCKED", refused(() -> issuers.save(in("CHF", euro), "change-3")));
        Issuer several = KOWORKING.toBuilder().onlyCurrency(Optional.empty()).build();
        assertEquals(
                "CPT-DESK-ISSUER-CURRENCY-LOCKED",
                refused(() -> issuers.save(euro.with(euro.profile().with(several)), "change-4")));
        assertEquals(
                4,
                issuers.save(
                                euro.with(new IssuerProfile("KOW", KOWORKING, Optional.of("Bleu"), Optional.empty())),
                                "change-5")
                        .version());
    }

    /** The papers of one entity do not lock another. */
    @Test
    void anIssuerThatIssuedNothingMayChangeItsCurrency() {
        issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-1");
        SavedIssuer lyon = issuers.save(
                IssuerProfile.of(
                        "LYON", LYON.toBuilder().onlyCurrency(Currencies.euro()).build()),
                "save-2");
        bill(comptoir.open(DOSSIER, ALICE), "issue-1");

        assertEquals(2, issuers.save(in("CHF", lyon), "change-1").version());
    }

    @Test
    void anInvoiceInAnotherCurrencyIsRefused() {
        issuers.save(IssuerProfile.of("KOW", KOWORKING), "save-1");
        issuers.save(IssuerProfile.of("LYON", LYON), "save-2");
        Dossier group = comptoir.open(DOSSIER, ALICE);

        assertEquals(
                "CPT-LAW-ISSUER-CURRENCY",
                refused(() -> draft(group).currency("USD").issue("issue-1")));
        assertEquals(
                "USD",
                draft(group.by("LYON"))
                        .currency("USD")
                        .issue("issue-2")
                        .currency()
                        .getCurrencyCode());
    }

    private static SavedIssuer in(String currency, SavedIssuer saved) {
        return saved.with(saved.profile()
                .with(saved.profile().issuer().toBuilder()
                        .onlyCurrency(Currencies.of(currency))
                        .build()));
    }

    // --- steps ---

    private static Drafting draft(Dossier dossier) {
        return dossier.invoices()
                .draft(Koworking.OMEGA)
                .line("Conseil", "1", "900.00", VAT_20)
                .dueIn(30);
    }

    private static Invoice.Issued bill(Dossier dossier, String key) {
        return draft(dossier).issue(key);
    }

    private static String number(Invoice.Issued invoice) {
        return invoice.number().value();
    }

    private static String refused(Runnable what) {
        return assertThrows(ViolationsException.class, what::run).code();
    }
}
