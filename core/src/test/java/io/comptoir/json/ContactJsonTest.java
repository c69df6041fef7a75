package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.contact.Contact;
import io.comptoir.contact.LabelledAddress.Use;
import io.comptoir.contact.Standing;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactJsonTest {

    private static final String OMEGA = """
        {"code": "OMEGA", "standing": "CUSTOMER", "party": {"name": "Omega", "siren": "911561736"},
         "addresses": [{"use": "BILLING", "label": "Siège", "address": {"line1": "1 rue A", "city": "Paris"}}],
         "people": [{"name": "Lauren Bailey", "role": "DAF"}],
         "defaults": {"paymentTerms": {"days": 30}, "paymentMethod": "TRANSFER", "discount": "5", "attentionOf": "Mme B"},
         "priceGroup": "GROS", "fields": [{"name": "secteur", "text": "BTP"}]}
        """;

    @Test
    void readsAContactThatSomebodyTypedIn() {
        Contact omega = ContactJson.read(OMEGA);

        assertEquals("OMEGA", omega.code());
        assertEquals("Omega", omega.name());
        assertEquals(Standing.CUSTOMER, omega.standing());
        assertEquals("Paris", omega.address(Use.BILLING).orElseThrow().city());
        assertEquals("Lauren Bailey", omega.people().get(0).name());
        assertEquals(Optional.of(PaymentTerms.days(30)), omega.defaults().paymentTerms());
        assertEquals(Optional.of(PaymentMethod.TRANSFER), omega.defaults().paymentMethod());
        assertEquals(Optional.of("GROS"), omega.priceGroup());
        assertEquals(Map.of("secteur", "BTP"), omega.fields());
        assertEquals(omega, ContactJson.read(ContactJson.write(omega)));
    }

    @Test
    void aCodeAndAPartyAreEnough() {
        Contact contact = ContactJson.read("{\"code\": \"A\", \"party\": {}}");

        assertEquals(Standing.PROSPECT, contact.standing());
        assertEquals("", contact.name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                    | json                                                                   | code                         | path
        no object                 | []                                                                     | CPT-JSON-TYPE                | ``
        no code                   | {"party": {}}                                                          | CPT-JSON-FIELD-MISSING       | code
        no party                  | {"code": "A"}                                                          | CPT-JSON-FIELD-MISSING       | party
        a code of spaces          | {"code": " ", "party": {}}                                             | CPT-CONTACT-CODE             | code
        a party of another code   | {"code": "A", "party": {"code": "B"}}                                  | CPT-CONTACT-CODE-DIFFERS     | party.code
        an unknown field          | {"code": "A", "party": {}, "adresses": []}                             | CPT-JSON-FIELD-UNKNOWN       | adresses
        an unknown standing       | {"code": "A", "party": {}, "standing": "LOST"}                         | CPT-JSON-CHOICE              | standing
        another kind              | {"code": "A", "party": {}, "kind": "ITEM"}                             | CPT-JSON-CHOICE              | kind
        an address without use    | {"code": "A", "party": {}, "addresses": [{"label": "x", "address": {}}]} | CPT-JSON-FIELD-MISSING     | addresses[0].use
        a nameless person         | {"code": "A", "party": {}, "people": [{"role": "x"}]}                  | CPT-JSON-FIELD-MISSING       | people[0].name
        a blank person            | {"code": "A", "party": {}, "people": [{"name": " "}]}                  | CPT-CONTACT-TEXT             | people[0].name
        a discount beyond all     | {"code": "A", "party": {}, "defaults": {"discount": 101}}              | CPT-CONTACT-DISCOUNT         | defaults.discount
        a discount of 10^99       | {"code": "A", "party": {}, "defaults": {"discount": 1e99}}             | CPT-MONEY-NUMBER-OUT-OF-BOUNDS | defaults.discount
        a field that comes twice  | {"code": "A", "party": {}, "fields": [{"name": "x", "text": "1"}, {"name": "x", "text": "2"}]} | CPT-JSON-CONTACT-FIELD-TWICE | ``
        a wrong SIREN             | {"code": "A", "party": {"siren": "12"}}                                | CPT-PARTY-SIREN-MALFORMED | party.siren
        """)
    void refusesWhatIsWrongAndSaysWhere(String what, String json, String code, String path) {
        Violation first = assertThrows(ViolationsException.class, () -> ContactJson.read(json))
                .violations()
                .list()
                .get(0);

        assertEquals(code + " " + path, first.code() + " " + first.path());
    }
}
