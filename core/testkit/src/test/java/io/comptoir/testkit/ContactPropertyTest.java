package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.contact.Contact;
import io.comptoir.json.ContactJson;
import io.comptoir.port.Words;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every {@link Contact}. */
class ContactPropertyTest {

    @Property(tries = 200)
    void comesBackEqualAndHasOneText(@ForAll("contacts") Contact contact) {
        String text = ContactJson.write(contact);

        assertEquals(contact, ContactJson.read(text));
        assertEquals(text, ContactJson.write(ContactJson.read(text)));
    }

    @Property(tries = 200)
    void isFoundByEachOfItsTexts(@ForAll("contacts") Contact contact) {
        Words words = Words.of(contact.texts());

        contact.texts().forEach(text -> assertTrue(words.startWith(Words.of(text)), text));
    }

    @Property(tries = 200)
    void isPrintedUnderItsCodeAndName(@ForAll("contacts") Contact contact) {
        assertEquals(contact.code(), contact.customer().code().orElseThrow());
        assertEquals(contact.party().name(), contact.customer().name());
        assertEquals(contact.language(), contact.customer().language());
    }

    @Provide
    Arbitrary<Contact> contacts() {
        return ContactArbitraries.contacts();
    }
}
