package io.comptoir.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.contact.LabelledAddress.Use;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private static final Address HOME = Address.of("1 rue de la Paix", "75002", "Paris");
    private static final Address WAREHOUSE = Address.of("Quai 3", "69007", "Lyon");
    private static final Company OMEGA = Company.builder()
            .name("Omega")
            .siren("911561736")
            .address(HOME)
            .attentionOf("Accueil")
            .language(Locale.ENGLISH)
            .build();

    @Test
    void isAProspectInUseUnlessSaidOtherwise() {
        Contact omega = Contact.of("OMEGA", OMEGA);

        assertEquals(Standing.PROSPECT, omega.standing());
        assertEquals(false, omega.archived());
        assertEquals(Locale.ENGLISH, omega.language());
        assertEquals(Standing.CUSTOMER, omega.won().standing());
        assertEquals(omega, omega.archive().unarchive());
    }

    @Test
    void aPaperPrintsThePartyWithTheCode() {
        Party printed = Contact.of("OMEGA", OMEGA).customer();

        assertEquals(OMEGA.toBuilder().code("OMEGA").build(), printed);
    }

    @Test
    void aPaperPrintsTheBillingAddressAndWhomTheDefaultsName() {
        Contact omega = Contact.builder()
                .code("OMEGA")
                .party(OMEGA)
                .addAddresses(new LabelledAddress(Use.DELIVERY, "Quai", HOME))
                .addAddresses(new LabelledAddress(Use.BILLING, "Siège", WAREHOUSE))
                .defaults(DraftDefaults.builder().attentionOf("Lauren Bailey").build())
                .build();

        assertEquals(Optional.of(WAREHOUSE), omega.customer().address());
        assertEquals(Optional.of("Lauren Bailey"), omega.customer().attentionOf());
        assertEquals(Optional.of(HOME), omega.address(Use.DELIVERY));
    }

    @Test
    void aPersonIsACustomerToo() {
        Contact zoe = Contact.of("P-1", Person.of("Zoé Martin", HOME));

        assertEquals(
                Person.builder().name("Zoé Martin").code("P-1").address(HOME).build(), zoe.customer());
    }

    /** S1-23: the search covers every text zone. */
    @Test
    void isLookedForByAllItsTexts() {
        Contact omega = Contact.builder()
                .code("C-7")
                .party(OMEGA.toBuilder().email("compta@omega.fr").build())
                .addAddresses(new LabelledAddress(Use.DELIVERY, "Quai", WAREHOUSE))
                .addPeople(new ContactPerson(
                        "Lauren Bailey", Optional.of("DAF"), Optional.of("lb@omega.fr"), Optional.of("06 12 34 56 78")))
                .putFields("secteur", "Bâtiment")
                .build();

        assertTrue(omega.texts()
                .containsAll(List.of(
                        "C-7",
                        "Omega",
                        "911561736",
                        "compta@omega.fr",
                        "Accueil",
                        "1 rue de la Paix",
                        "75002 Paris",
                        "69007 Lyon",
                        "Lauren Bailey",
                        "DAF",
                        "lb@omega.fr",
                        "0612345678",
                        "Bâtiment")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " C1",
                "C1 ",
                "C\n1",
                "C\u00001",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void refusesACodeThatNobodyCouldType(String code) {
        assertEquals("CPT-CONTACT-CODE", refused(() -> Contact.of(code, OMEGA)));
    }

    @Test
    void refusesAPartyOfAnotherCode() {
        assertEquals(
                "CPT-CONTACT-CODE-DIFFERS",
                refused(() -> Contact.of("A", OMEGA.toBuilder().code("B").build())));
        assertEquals("A", Contact.of("A", OMEGA.toBuilder().code("A").build()).code());
    }

    @Test
    void refusesMoreThanAHundredOfAnything() {
        Contact hundred = Contact.builder()
                .code("A")
                .party(OMEGA)
                .people(Collections.nCopies(100, ContactPerson.of("Zoé")))
                .fields(fields(100))
                .build();

        assertEquals(100, hundred.fields().size());
        assertEquals(
                "CPT-CONTACT-TOO-MANY",
                refused(() ->
                        hundred.toBuilder().addPeople(ContactPerson.of("Zoé")).build()));
        assertEquals(
                "CPT-CONTACT-TOO-MANY",
                refused(() -> hundred.toBuilder().fields(fields(101)).build()));
    }

    private static Map<String, String> fields(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "field " + i, i -> "text"));
    }

    @Test
    void refusesTwoAddressesOfOneName() {
        LabelledAddress one = new LabelledAddress(Use.DELIVERY, "Quai", WAREHOUSE);
        LabelledAddress two = new LabelledAddress(Use.BILLING, "Quai", HOME);

        assertEquals(
                "CPT-CONTACT-LABEL-TWICE",
                refused(() -> Contact.builder()
                        .code("A")
                        .party(OMEGA)
                        .addAddresses(one, two)
                        .build()));
    }

    /** All that is wrong is told at once. */
    @Test
    void tellsAllThatIsWrong() {
        ViolationsException thrown = assertThrows(
                ViolationsException.class,
                () -> Contact.builder()
                        .code("")
                        .party(OMEGA.toBuilder().code("B").build())
                        .people(Collections.nCopies(101, ContactPerson.of("Zoé")))
                        .build());

        assertEquals(
                List.of("CPT-CONTACT-CODE", "CPT-CONTACT-CODE-DIFFERS", "CPT-CONTACT-TOO-MANY"),
                thrown.violations().codes());
    }

    @Test
    void refusesTextsBeyondTheirBounds() {
        String long200 = "x".repeat(200);

        assertEquals(long200, ContactPerson.of(long200).name());
        assertEquals("CPT-CONTACT-TEXT", refused(() -> ContactPerson.of(long200 + "x")));
        assertEquals("CPT-CONTACT-TEXT", refused(() -> ContactPerson.of(" ")));
        assertEquals("CPT-CONTACT-TEXT", refused(() -> new LabelledAddress(Use.OTHER, "", HOME)));
        assertEquals(
                "CPT-CONTACT-TEXT",
                refused(() -> Contact.builder()
                        .code("A")
                        .party(OMEGA)
                        .putFields("a", "x".repeat(2001))
                        .build()));
    }

    @Test
    void refusesADiscountThatIsNoShare() {
        assertEquals(
                "100",
                DraftDefaults.builder().discount("100").build().discount().get().toString());
        assertEquals(
                "CPT-CONTACT-DISCOUNT",
                refused(() -> DraftDefaults.builder().discount("100.01").build()));
        assertEquals(
                "CPT-CONTACT-DISCOUNT",
                refused(() -> DraftDefaults.builder().discount("-1").build()));
    }

    private static String refused(Runnable what) {
        return assertThrows(ViolationsException.class, what::run).code();
    }
}
