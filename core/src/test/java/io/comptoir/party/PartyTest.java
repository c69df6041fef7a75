package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.ViolationsException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | scheme | value
        a SIREN in the French directory     | 0225   | 911561736
        one of its establishments           | 0225   | 911561736_0001
        a mail address                      | EM     | compta@koworking.example
        a GLN                               | 0088   | 3770000000016
        a SIREN in its own register         | 0002   | 911561736
        a SIRET                             | 0009   | 91156173600018
        a Belgian enterprise                | 0208   | 0428759497
        a VAT number of Germany             | 9930   | DE136695976
        a router of Italy                   | 0211   | IT01404480202
        """)
    void takesTheAddressesThatDirectoriesHold(String what, String scheme, String value) {
        assertEquals(value, new ElectronicAddress(scheme, value).value());
    }

    /** BR-FR-23 and the rules of September 2026 leave no slash in the French directory. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | scheme | value
        a slash in the French directory     | 0225   | 911561736/1
        a space                             | 0088   | 377 000
        an accent                           | EM     | comptabilité@koworking.example
        nothing                             | 0225   | ''
        no SIREN in the French directory    | 0225   | compta.911561736
        a SIREN with a digit less           | 0225   | 91156173
        a SIRET for a SIREN                 | 0002   | 91156173600018
        a SIREN for a SIRET                 | 0009   | 911561736
        """)
    void refusesOthers(String what, String scheme, String value) {
        assertEquals(
                "CPT-PARTY-ELECTRONIC-ADDRESS-MALFORMED",
                assertThrows(ViolationsException.class, () -> new ElectronicAddress(scheme, value))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"225", "", "0003", "em", "9956", "0225 ", "FR"})
    void refusesADirectoryThatIsNotListed(String scheme) {
        assertEquals(
                "CPT-PARTY-ELECTRONIC-ADDRESS-SCHEME-UNKNOWN",
                assertThrows(ViolationsException.class, () -> new ElectronicAddress(scheme, "911561736"))
                        .code());
    }

    /** As many as in EN 16931 rules 1.3.16 (BR-CL-25), each once. */
    @Test
    void knowsTheWholeListOfDirectories() {
        List<String> codes = ShippedTable.rows(ElectronicAddress.class, "eas.txt").stream()
                .flatMap(row -> Stream.of(row.get(0).split(" ", -1)))
                .toList();

        assertEquals(104, codes.size());
        assertEquals(104, new HashSet<>(codes).size());
    }

    @Test
    void keepsTheLongestAddressAndRefusesALongerOne() {
        assertEquals(125, new ElectronicAddress("0225", "9".repeat(125)).value().length());
        assertThrows(ViolationsException.class, () -> new ElectronicAddress("0225", "9".repeat(126)));
    }

    @Test
    void doubtsIdentifiersThatContradictEachOther() {
        LegalEntity entity = LegalEntity.builder()
                .siren("911561736")
                .siret("73282932000074")
                .vatNumber("FR44732829320")
                .iban("FR7630006000011234567890188")
                .build();

        List<String> codes = entity.check().codes();

        assertTrue(codes.contains("CPT-PARTY-SIRET-OTHER-SIREN"), codes.toString());
        assertTrue(codes.contains("CPT-PARTY-VAT-NUMBER-OTHER-SIREN"), codes.toString());
        assertTrue(codes.contains("CPT-PARTY-IBAN-CHECK"), codes.toString());
        assertTrue(entity.check().errors().isEmpty());
    }

    @Test
    void saysWhichVatNumberBelongsToTheSiren() {
        LegalEntity entity = LegalEntity.builder()
                .siren("911561736")
                .vatNumber("FR44732829320")
                .build();

        assertEquals(
                "The one of this SIREN is FR13911561736.",
                entity.check().list().get(0).fix().english());
    }

    @Test
    void printsAnAddressAsOnAnEnvelope() {
        assertEquals(
                List.of("1 rue du Port", "75000 Paris"),
                Address.of("1 rue du Port", "75000", "Paris").lines());
        assertEquals(
                "CPT-PARTY-COUNTRY-UNKNOWN",
                assertThrows(ViolationsException.class, () -> Address.of("1 rue du Port", "75000", "Paris", "FRA"))
                        .code());
    }
}
