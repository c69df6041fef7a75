package io.comptoir.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.party.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # place                     | country | post code | territory
        Paris                       | FR      | 75001     | METROPOLITAN_FRANCE
        the last code before Corsica| FR      | 19800     | METROPOLITAN_FRANCE
        Ajaccio                     | FR      | 20000     | CORSICA
        Bastia, with a space        | FR      | 20 200    | CORSICA
        the first code after it     | FR      | 21000     | METROPOLITAN_FRANCE
        no post code                | FR      | ''        | METROPOLITAN_FRANCE
        Basse-Terre                 | FR      | 97100     | GUADELOUPE
        Saint-Barthélemy            | FR      | 97133     | FRENCH_THIRD
        Saint-Martin                | FR      | 97150     | FRENCH_THIRD
        Guadeloupe by its own code  | GP      | 97110     | GUADELOUPE
        Fort-de-France              | FR      | 97200     | MARTINIQUE
        Cayenne                     | FR      | 97300     | GUYANE
        Saint-Denis                 | FR      | 97400     | REUNION
        Saint-Pierre-et-Miquelon    | FR      | 97500     | FRENCH_THIRD
        Mamoudzou                   | FR      | 97600     | MAYOTTE
        Mayotte by its own code     | YT      | 97600     | MAYOTTE
        Monaco                      | MC      | 98000     | MONACO
        Monaco as a French code     | FR      | 98000     | MONACO
        Nouméa                      | NC      | 98800     | FRENCH_THIRD
        Papeete as a French code    | FR      | 98713     | FRENCH_THIRD
        Berlin                      | DE      | 10115     | EUROPEAN_UNION
        Athens, GR in ISO           | GR      | 10431     | EUROPEAN_UNION
        Canary Islands              | ES      | 35001     | THIRD_COUNTRY
        Belfast                     | GB      | bt1 1aa   | NORTHERN_IRELAND
        Bath, which starts with a B | GB      | BA1 1AA   | THIRD_COUNTRY
        Geneva                      | CH      | 1201      | THIRD_COUNTRY
        """)
    void knowsAPlaceByItsCountryAndPostCode(String place, String country, String postCode, Territory territory) {
        assertEquals(territory, Territory.of(Address.of("1 rue", postCode, "Ville", country)));
    }

    @ParameterizedTest
    @CsvSource({
        "METROPOLITAN_FRANCE,true", "CORSICA,true", "MONACO,true",
        "GUADELOUPE,true", "MARTINIQUE,true", "REUNION,true",
        "GUYANE,false", "MAYOTTE,false", "FRENCH_THIRD,false",
        "EUROPEAN_UNION,false", "NORTHERN_IRELAND,false", "THIRD_COUNTRY,false"
    })
    void knowsWhereFrenchVatIsCharged(Territory territory, boolean charged) {
        assertEquals(charged, territory.hasFrenchVat());
    }
}
