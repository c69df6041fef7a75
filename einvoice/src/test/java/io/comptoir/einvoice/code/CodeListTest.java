package io.comptoir.einvoice.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
        CURRENCIES,            EUR,          true
        CURRENCIES,            eur,          false
        CURRENCIES,            FRF,          false
        CII_DOCUMENT_TYPES,    380,          true
        CII_DOCUMENT_TYPES,    381,          true
        UBL_INVOICE_TYPES,     381,          false
        UBL_CREDIT_NOTE_TYPES, 381,          true
        CII_TAX_POINTS,        72,           true
        UBL_TAX_POINTS,        432,          true
        CII_COUNTRIES,         FR,           true
        CII_COUNTRIES,         EL,           false
        CII_VAT_PREFIXES,      EL,           true
        VAT_CATEGORIES,        AE,           true
        VAT_CATEGORIES,        A,            false
        EXEMPTION_REASONS,     VATEX-FR-FRANCHISE, true
        UNITS,                 C62,          true
        ADDRESS_SCHEMES,       0225,         true
        IDENTIFIER_SCHEMES,    0002,         true
        MIME_TYPES,            text/csv,     true
        MIME_TYPES,            text/html,    false
        """)
    void hasTheCodesOfItsPublisher(CodeList list, String code, boolean has) {
        assertEquals(has, list.has(code));
    }

    @ParameterizedTest
    @EnumSource
    void namesItsPublisherAndIsNotEmpty(CodeList list) {
        assertFalse(list.publisher().isBlank());
        assertFalse(list.spells("  "), "no code is empty");
    }

    @Test
    void spellsItsCodesWithSpacesAround() {
        assertEquals(true, CodeList.CURRENCIES.spells(" EUR "));
        assertEquals(false, CodeList.CURRENCIES.spells(" EU "));
    }
}
