package io.comptoir.accounting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.catalog.Item;
import io.comptoir.contact.Contact;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.ContactFilter;
import io.comptoir.desk.Dossier;
import io.comptoir.fault.ViolationsException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a file to the books of a dossier, as a host does it. */
class TakingInTest {

    private static final CsvImport<Contact> CONTACTS = CsvImport.contacts();
    private static final CsvImport<Item> ITEMS = CsvImport.items();

    private final Dossier dossier =
            Comptoir.inMemory(Papers.draft().build().issuer().orElseThrow());

    /** S2-29: the same file twice brings the same contacts, under the keys of its rows, not two of each. */
    @Test
    void aListIsTakenInOnce() {
        takeIn(CONTACTS.sample());
        takeIn(CONTACTS.sample());

        assertEquals(
                List.of("BRAUN", "OMEGA", "PETIT"),
                dossier.contacts().list(ContactFilter.IN_USE, Optional.empty(), 10).items().stream()
                        .map(saved -> saved.contact().code())
                        .sorted()
                        .toList());
        assertEquals(
                "Bâtiment B",
                dossier.contacts()
                        .findByCode("PETIT")
                        .orElseThrow()
                        .contact()
                        .customer()
                        .address()
                        .orElseThrow()
                        .line2()
                        .orElseThrow());
    }

    /** S2-29: swapped columns are refused, and nothing is imported. */
    @Test
    void nothingOfABrokenListIsTakenIn() {
        String swapped = new String(CONTACTS.sample(), StandardCharsets.UTF_8).replace("Nom;SIREN", "SIREN;Nom");

        assertThrows(ViolationsException.class, () -> takeIn(swapped.getBytes(StandardCharsets.UTF_8)));

        assertEquals(Optional.empty(), dossier.contacts().findByCode("OMEGA"));
    }

    @Test
    void itemsAreSold() {
        for (Item item : ITEMS.read(ITEMS.sample())) {
            dossier.items().save(item, "import 1, " + item.code());
        }

        assertEquals(
                "Formation Digitale",
                dossier.items().findByCode("FORM-DIG").orElseThrow().item().label());
    }

    private void takeIn(byte[] file) {
        for (Contact contact : CONTACTS.read(file)) {
            dossier.contacts().save(contact, "import 1, " + contact.code());
        }
    }
}
