package io.comptoir.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.data.ShippedTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatexTest {

    private static final List<String> CODES = ShippedTable.rows(Vatex.class, "vatex.txt").stream()
            .map(row -> row.get(0))
            .toList();

    /** EN 16931 rules 1.3.16, BR-CL-22: 88 codes, 26 of them French. */
    @Test
    void knowsTheWholeList() {
        assertEquals(88, CODES.stream().distinct().count());
        assertEquals(
                26, CODES.stream().filter(code -> code.startsWith("VATEX-FR-")).count());
    }

    /** All go with category E but five, which are the reason of their own category. */
    @ParameterizedTest
    @CsvSource({
        "VATEX-EU-AE,REVERSE_CHARGE",
        "VATEX-FR-AE,REVERSE_CHARGE",
        "VATEX-EU-IC,INTRA_EU",
        "VATEX-EU-G,EXPORT",
        "VATEX-EU-O,OUT_OF_SCOPE",
        "VATEX-FR-CNWVAT,EXEMPT",
        "VATEX-FR-FRANCHISE,EXEMPT",
        "VATEX-EU-79-C,EXEMPT",
        "VATEX-EU-F,EXEMPT",
        "VATEX-FR-CGI261E-2,EXEMPT",
        "VATEX-EU-132-1Q,EXEMPT"
    })
    void knowsTheCategoryOfAReason(String code, VatCategory category) {
        assertEquals(Optional.of(category), Vatex.categoryOf(code));
    }

    @Test
    void hasOneCategoryForMostReasons() {
        assertEquals(
                83,
                CODES.stream()
                        .filter(code -> Vatex.categoryOf(code).equals(Optional.of(VatCategory.EXEMPT)))
                        .count());
        assertEquals(Optional.empty(), Vatex.categoryOf("VATEX-FR-BECAUSE"));
    }
}
