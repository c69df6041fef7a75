package io.comptoir.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.port.DocumentQuery.Position;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentQueryTest {

    private static final StoredDocument PAPER = new StoredDocument(
            "id-1", "INVOICE", "ISSUED", 1, "{}", Optional.empty(), LocalDate.of(2026, 3, 15), "Omega", "alice");

    @Test
    void aPlaceIsTheKeyOfTheOrderAndTheId() {
        assertEquals(new Position("2026-03-15", "id-1"), DocumentQuery.ALL.position(PAPER));
        assertEquals(new Position("Omega", "id-1"), DocumentQuery.ALL.byParty().position(PAPER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Omega", "2026-02-30", "+12026-01-01", "-0001-01-01", "2026-03-15T00:00"})
    void aPlaceByDateHasADate(String key) {
        ViolationsException refused =
                assertThrows(ViolationsException.class, () -> DocumentQuery.ALL.require(new Position(key, "id-1")));

        assertEquals("CPT-PORT-POSITION", refused.code());
    }

    @Test
    void aPlaceHasAnIdThatAPaperMayHave() {
        assertThrows(ViolationsException.class, () -> new Position("2026-03-15", "id 1"));
        assertThrows(ViolationsException.class, () -> new Position("2026-03-15", "i".repeat(201)));
        assertThrows(ViolationsException.class, () -> new Position("a\u0000", "id-1"));
        assertThrows(ViolationsException.class, () -> new Position("\ud800", "id-1"));
        assertThrows(ViolationsException.class, () -> new Position("é".repeat(201), "id-1"));
    }

    /** So that an index of any database can hold it; what asks for it is cut as well. */
    @Test
    void aLongPartyIsCut() {
        String name = "é".repeat(300);
        StoredDocument paper =
                new StoredDocument("id-1", "INVOICE", "ISSUED", 1, "{}", Optional.empty(), PAPER.date(), name, "alice");

        assertEquals("é".repeat(200), paper.party());
        assertEquals(true, DocumentQuery.ALL.party(name).asksFor(paper));
    }
}
