package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Optional;
import org.iban4j.CountryCode;
import org.iban4j.bban.BbanStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** The examples of the IBAN registry. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD12 0001 2030 2003 5910 0100",
                "AE07 0331 2345 6789 0123 456",
                "AT61 1904 3002 3457 3201",
                "BE68 5390 0754 7034",
                "BG80 BNBG 9661 1020 3456 78",
                "CH93 0076 2011 6238 5295 7",
                "CY17 0020 0128 0000 0012 0052 7600",
                "CZ65 0800 0000 1920 0014 5399",
                "DE89 3704 0044 0532 0130 00",
                "DK50 0040 0440 1162 43",
                "EE38 2200 2210 2014 5685",
                "ES91 2100 0418 4502 0005 1332",
                "FI21 1234 5600 0007 85",
                "FR14 2004 1010 0505 0001 3M02 606",
                "GB29 NWBK 6016 1331 9268 19",
                "GR16 0110 1250 0000 0001 2300 695",
                "HR12 1001 0051 8630 0016 0",
                "HU42 1177 3016 1111 1018 0000 0000",
                "IE29 AIBK 9311 5212 3456 78",
                "IT60 X054 2811 1010 0000 0123 456",
                "LT12 1000 0111 0100 1000",
                "LU28 0019 4006 4475 0000",
                "LV80 BANK 0000 4351 9500 1",
                "MC58 1122 2000 0101 2345 6789 030",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                "NL91 ABNA 0417 1643 00",
                "NO93 8601 1117 947",
                "PL61 1090 1014 0000 0712 1981 2874",
                "PT50 0002 0123 1234 5678 9015 4",
                "SE45 5000 0000 0583 9825 7466",
                "SI56 2633 0001 2039 086",
                "SK31 1200 0000 1987 4263 7541",
                "XK05 1212 0123 4567 8906",
                "FK88 SC12 3456 7890 12",
                "HN88 CABF 0000 0000 0002 5000 5469",
                "MN12 1234 1234 5678 9123",
                "NI45 BAPR 0000 0013 0000 0355 8124",
                "SO21 1000 0010 0100 0100 141",
                "YE15 CBYE 0001 0188 6123 4567 8912 34"
            })
    void readsAndPrintsTheExamplesOfTheRegistry(String printed) {
        Iban iban = Iban.of(printed);

        assertEquals(List.of(), iban.check().codes());
        assertEquals(printed, iban.grouped());
        assertEquals(printed.substring(0, 2), iban.countryCode());
    }

    /** iban4j knows the lengths too, but for six countries: those stand in the examples above. */
    @Test
    void knowsTheLengthOfEachCountry() {
        List<String> refused = BbanStructure.supportedCountries().stream()
                .map(CountryCode::name)
                .filter(country -> !IbanPropertyTest.LEFT_OUT.contains(country) || "FR MC".contains(country))
                .filter(country -> {
                    int length = BbanStructure.forCountry(CountryCode.valueOf(country))
                            .getBbanLength();
                    return !isRead(country + "00" + "0".repeat(length))
                            || isRead(country + "00" + "0".repeat(length - 1))
                            || isRead(country + "00" + "0".repeat(length + 1));
                })
                .toList();

        assertEquals(List.of(), refused);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                           | iban                        | code
        the example of French banks                      | FR7630006000011234567890189 |
        its last digit changed, which breaks both keys   | FR7630006000011234567890188 | CPT-PARTY-IBAN-CHECK
        the check digits of that other account           | FR0630006000011234567890188 | CPT-PARTY-IBAN-RIB-KEY
        a letter in the account                          | FR1420041010050500013M02606 |
        another letter                                   | FR1420041010050500013N02606 | CPT-PARTY-IBAN-CHECK
        two digits swapped                               | BE68539007547043            | CPT-PARTY-IBAN-CHECK
        97 is right                                      | DE97370400440532013050      |
        00 leaves 1 too, but is never given              | DE00370400440532013050      | CPT-PARTY-IBAN-CHECK
        """)
    void checksTheDigits(String what, String iban, String code) {
        List<String> expected = Optional.ofNullable(code).stream().toList();

        assertEquals(expected, Iban.of(iban).check().codes(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                  | text
        a French one with a character less      | FR763000600001123456789018
        a French one with a character more      | FR76300060000112345678901890
        a Belgian one as long as a German one   | BE89370400440532013000
        a country without IBAN                  | US64SVBKUS6S3300958879
        no country at all                       | ZZ7630006000011234567890189
        letters for check digits                | FRA630006000011234567890189
        a letter in the French bank             | FR763000A000011234567890189
        a letter in the French key              | FR763000600001123456789018A
        a letter in the bank of Monaco          | MC58112220A0010123456789030
        nothing after the check digits          | FR76
        a RIB                                   | 30006000011234567890189
        """)
    void refusesWhatNoCountryWrites(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> Iban.of(text), what);

        assertEquals("CPT-PARTY-IBAN-MALFORMED", thrown.code());
    }

    @Test
    void holdsTheFrenchAccountNumber() {
        assertEquals(
                Optional.of(Rib.of("20041 01005 0500013M026 06")),
                Iban.of("FR14 2004 1010 0505 0001 3M02 606").rib());
        assertEquals(
                Optional.of(Rib.of("11222 00001 01234567890 30")),
                Iban.of("MC58 1122 2000 0101 2345 6789 030").rib());
        assertEquals(Optional.empty(), Iban.of("DE89 3704 0044 0532 0130 00").rib());
    }

    private static boolean isRead(String text) {
        try {
            return Iban.of(text).value().equals(text);
        } catch (ViolationsException refused) {
            return false;
        }
    }
}
