package io.comptoir.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VatNumberTest {

    /** Numbers that businesses publish on their sites and invoices. */
    private static final String PUBLISHED = """
            ATU14243102 ATU15159209 ATU28560205 ATU34172105 ATU54300000 ATU64487479 ATU65033803 ATU13585627
            BE0468561072 BE0202239951 BE0220764971 BE0402918402 BE0407139583 BE0897290877 BE0428759497
            BG103873594 BG124551319 BG130358310 BG131202360 BG147137471 BG175074752 BG200950556 BG7111042925
            BG7523169263 BG7542011030 BG8032056031 BG200442771
            CY10246672X CY10263870R CY10274231F CY10285193Z CY10008489A CY10189098G CY00632993F
            CZ25123891 CZ25577581 CZ26852357 CZ60727772 CZ61467839 CZ6402294448 CZ640903926 CZ654123789 CZ682127228
            CZ6956220612 CZ7360285163 CZ00023205 CZ24158313 CZ45033145 CZ7652046248 CZ699001236 CZ699001510
            CZ510310055 CZ8306095182 CZ7103192745 CZ991231123
            DE113866163 DE231969187 DE118619592 DE125014955 DE129304291 DE181207708 DE811363057 DE813113875 DE136308783
            DK10503280 DK11975658 DK12144822 DK13202435 DK25186311 DK25662202 DK65070413 DK90301659 DK36149213
            EE100931558 EE100523487 EE100572933 EE100594102 EE100832107 EE101286639 EE101256753
            EL039868210 EL044824428 EL072130053 EL094012834 EL094068633 EL099548630 EL998386804 EL999038150 EL800179925
            ESQ0818001J ES54362315K ESA28184661 ESA60631835 ESB58378431 ESF13005293 ESJ99216582 ESQ2818015F ESR9600075G
            ESU99216426 ESV99218067 ESW4003922D ESX5253868R ESX5277343Q ESY5277343F ESZ5277343K ESX2482300W ESA78109592
            ES00000001R ESA0011012B ESN0060092D ESG0041360I ESS2826046A ESM1234567L
            FI02459042 FI09826511 FI10320534 FI18949388 FI20774740 FI20946063 FI24416318 FI22291240
            FR04409414364 FR09434086930 FR11424872836 FR13393892815 FR16304187701 FR35592065536 FR36380610451
            FR74397888330 FR83404833048 FR84323140392 FR01712030113 FRK7399859412 FR4Z123456782 FR23334175221
            FR16000063601 FR23000047372 FR32000000330 FR88000053537
            HR02574432339 HR06282943396 HR08308894711 HR12385860076 HR16364086764 HR33392005961 HR61867710134
            HU12509403 HU10672101 HU10766172 HU11444923 HU12840937 HU18206373 HU64241281 HU11377304
            IE0005306C IE4550159S IE4693875V IE6323420C IE6388047V IE6791517I IE8223200U IE9574173P IE9741812E
            IE6433435IH IE6433435OA IE6599001W IE8D79739I IE9Y71814N
            IT01404480202 IT00618280499 IT00595000217 IT00118439991 IT00193180932 IT12920760159 IT00743110157
            LT100001354118 LT100001509912 LT100002922012 LT100004801610 LT119511515 LT235449811 LT757118413 LT290068995116
            LU10059929 LU10590281 LU10967628 LU11082217 LU13178262 LU22221268 LU26375245
            LV40003521600 LV40003189718 LV40008000102 LV40103077610 LV50003993021 LV90000528023 LV16117519997
            MT10396417 MT11679112 MT14658213 MT16134207 MT17025737 MT20291423
            NL001241643B01 NL009122746B01 NL806753742B01 NL820605876B01 NL001162938B28 NL004495445B01 NL813411786B01
            PL5211355116 PL5211754253 PL5220205853 PL5840304472 PL7642305489 PL8567346215 PL6772135826
            PT500019720 PT500135495 PT501507930 PT501964843 PT504141066 PT507859146 PT509284930
            RO11358544 RO13837330 RO14840784 RO1822964 RO18547290 RO2413020 RO573768 RO24736200
            SE202100500001 SE390806051401 SE556200077701 SE556759324801 SE720522241201 SE502053602401
            SI26808498 SI29664373 SI36097152 SI48673820 SI50223054 SI56633360
            SK1078449064 SK2022749619 SK2020237945 SK2021685820 SK2022193459
            XI980780684 XI100190874 XI242338087388 XI003232345 XI845788960 XI975093585 XIGD100 XIHA501
            CHE100155212 CHE107787577IVA CHE116281710MWST CHE107787577 GB980780684 GB100190874 NO995525828MVA NO974760673
            """;

    @Test
    void acceptsTheNumbersThatBusinessesPublish() {
        List<String> doubted =
                published().filter(text -> !VatNumber.of(text).isValid()).toList();

        assertEquals(List.of(), doubted);
    }

    @ParameterizedTest
    @EnumSource(VatCountry.class)
    void knowsAPublishedNumberOfEachCountry(VatCountry country) {
        assertTrue(published().anyMatch(text -> VatNumber.of(text).country().equals(country.name())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                                          | number
        Austria, a digit changed                                        | ATU15169209
        Austria, another                                                | ATU46080904
        Belgium, the check digits off by one                            | BE0456973432
        Belgium, a digit changed                                        | BE0793013186
        Bulgaria, a company                                             | BG131172009
        Bulgaria, a company whose first sum leaves 10                   | BG175074751
        Bulgaria, a foreigner                                           | BG7111042922
        Cyprus, another letter                                          | CY10246672F
        Cyprus, a digit changed                                         | CY10009489A
        Cyprus, starts with 12, which was never given                   | CY12259033P
        Czechia, a company                                              | CZ25123890
        Czechia, a company that starts with 9, which was never given    | CZ95123891
        Czechia, a person with nine digits                              | CZ640913926
        Czechia, a birth number                                         | CZ7103192746
        Germany, a digit changed                                        | DE246495415
        Denmark, a digit changed                                        | DK11965658
        Estonia, the check digit off by one                             | EE101256754
        Greece, a digit changed                                         | EL094013834
        Spain, a citizen                                                | ES54362415K
        Spain, a public body                                            | ESQ2814015F
        Spain, a foreigner                                              | ESX2322300W
        Spain, a company                                                | ESB64717839
        Spain, a person of the K to M kind                              | ESM1234567T
        Finland, the check digit off by one                             | FI02459043
        France, the SIREN is not right                                  | FR84323140391
        France, the SIREN is not right, new key                         | FRK7399859312
        France, another new key                                         | FRL7399859412
        France, another old key                                         | FR84404833048
        Monaco, another key                                             | FR17000063601
        Croatia, the check digit off by one                             | HR93634429488
        Hungary, the check digit off by one                             | HU12892313
        Ireland, another letter                                         | IE4731823H
        Ireland, the second letter counts                               | IE6433435IA
        Ireland, an old number                                          | IE8D79729I
        Italy, a digit changed                                          | IT01404480203
        Italy, an office that does not exist                            | IT00687129980
        Lithuania, a company                                            | LT119511516
        Lithuania, registered for a time                                | LT100001919018
        Lithuania, no 1 before the check digit                          | LT100001509922
        Luxembourg, the check digits off by one                         | LU10059930
        Latvia, a company                                               | LV40003521601
        Latvia, a person                                                | LV16117519996
        Malta, the check digits off by one                              | MT10396418
        Netherlands, right by neither rule                              | NL123456789B90
        Poland, the check digit off by one                              | PL8567346216
        Portugal, the check digit off by one                            | PT501964842
        Romania, the check digit off by one                             | RO18547291
        Sweden, the check digit off by one                              | SE556200077801
        Sweden, a single registration ends with 01                      | SE556200077702
        Slovenia, the check digit off by one                            | SI26808499
        Slovakia, a digit changed                                       | SK1078449164
        Northern Ireland, a British number with a wrong check digit     | XI802311781
        United Kingdom, a digit changed                                 | GB802311781
        Switzerland, the check digit off by one                         | CHE107787578IVA
        Norway, the check digit off by one                              | NO995525829MVA
        """)
    void warnsOfWrongCheckDigits(String what, String number) {
        assertEquals(
                List.of("CPT-PARTY-VAT-NUMBER-CHECK"),
                VatNumber.of(number).check().codes(),
                what);
        assertFalse(VatNumber.of(number).check().hasErrors(), what);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                       | number
        no country                                   | 83404833048
        a country that does not exist                | ZZ123456789
        a number without digits                      | USABCDEF
        a number of one character                    | US1
        a number longer than any                     | US1234567890123456789
        Greece is EL                                 | GR094012834
        nothing after the country                    | FR
        a digit less                                 | FR8340483304
        a digit more                                 | FR834048330481
        a French key has no O                        | FRO7399859412
        a French key has no I                        | FR4I123456782
        letters in the SIREN                         | FR8340483304A
        the U is missing                             | AT14243102
        nine digits, as before 2005                  | BE428759497
        an old number needs its leading zero         | NL4495445B01
        the B is missing                             | NL001241643801
        German numbers do not start with 0           | DE011125440
        a wrong length                               | LT10000135411
        a health body with the number of a ministry  | XIHA201
        a ministry with the number of a health body  | XIGD600
        """)
    void refusesWhatNoCountryWrites(String what, String text) {
        var thrown = assertThrows(ViolationsException.class, () -> VatNumber.of(text), what);

        assertEquals("CPT-PARTY-VAT-NUMBER-MALFORMED", thrown.code());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                    | typed               | value            | in the Union | warning
        a Swiss business                          | CHE-107.787.577 TVA | CHE107787577TVA  | false        |
        a British one                             | GB 980 7806 84      | GB980780684      | false        |
        a Norwegian one                           | NO 995 525 828 MVA  | NO995525828MVA   | false        |
        Northern Ireland stays in, for goods      | XI 980 7806 84      | XI980780684      | true         |
        a Greek one                               | EL094012834         | EL094012834      | true         |
        a Turkish one, of which we know nothing   | TR 1234567890       | TR1234567890     | false        | CPT-PARTY-VAT-NUMBER-UNCHECKED
        a Brazilian one                           | BR12.345.678/0001-95 | BR12345678000195 | false       | CPT-PARTY-VAT-NUMBER-UNCHECKED
        a British one of another form             | GB12345678          | GB12345678       | false        | CPT-PARTY-VAT-NUMBER-UNCHECKED
        the shortest                              | US12                | US12             | false        | CPT-PARTY-VAT-NUMBER-UNCHECKED
        the longest                               | US123456789012345678 | US123456789012345678 | false   | CPT-PARTY-VAT-NUMBER-UNCHECKED
        """)
    void takesTheNumbersOfOtherCountries(String what, String typed, String value, boolean inUnion, String warning) {
        VatNumber number = VatNumber.of(typed);

        assertEquals(value, number.value());
        assertEquals(inUnion, number.isInUnion());
        assertEquals(
                Optional.ofNullable(warning).stream().toList(), number.check().codes());
        assertFalse(number.check().hasErrors());
        assertEquals(Optional.empty(), number.siren());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | typed              | value            | country
        as on invoices                  | FR 83 404 833 048  | FR83404833048    | FR
        in small letters                | fr83404833048      | FR83404833048    | FR
        Greece is not called GR         | EL 094-012-834     | EL094012834      | EL
        Northern Ireland                | XI 980 7806 84     | XI980780684      | XI
        dots and a letter               | NL.8186.43.778.b01 | NL818643778B01   | NL
        an old Irish number with a sign | IE 8+79739J        | IE8+79739J       | IE
        """)
    void readsWhatPeopleType(String what, String typed, String value, String country) {
        VatNumber number = VatNumber.of(typed);

        assertEquals(value, number.value(), what);
        assertEquals(country, number.country(), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                      | siren     | number
        the textbook example                        | 404833048 | FR83404833048
        a key below 10 keeps its zero               | 409414364 | FR04409414364
        the zero is there for 1 too                 | 712030113 | FR01712030113
        a SIREN that starts with 0                  | 016950842 | FR94016950842
        """)
    void computesTheFrenchNumber(String what, String siren, String number) {
        assertEquals(VatNumber.of(number), VatNumber.of(Siren.of(siren)), what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                   | number         | siren
        an old key               | FR83404833048  | 404833048
        a new key                | FRK7399859412  | 399859412
        a wrong key              | FR84404833048  | 404833048
        Monaco has no SIREN      | FR16000063601  |
        another country          | DE113866163    |
        """)
    void givesTheSirenOfAFrenchNumber(String what, String number, String siren) {
        assertEquals(
                Optional.ofNullable(siren).map(Siren::of), VatNumber.of(number).siren(), what);
    }

    private static Stream<String> published() {
        return Arrays.stream(PUBLISHED.strip().split("\\s+", -1));
    }
}
