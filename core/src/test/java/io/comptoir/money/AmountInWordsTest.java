package io.comptoir.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                          | amount             | words
        nothing is singular                             | 0                  | zéro euro
        one                                             | 1.00               | un euro
        less than two is singular                       | 1.99               | un euro et quatre-vingt-dix-neuf centimes
        the plural starts at two                        | 2                  | deux euros
        cents alone                                     | 0.50               | cinquante centimes
        one cent                                        | 0.01               | un centime
        one of each                                     | 1.01               | un euro et un centime
        no hyphen around et                             | 21                 | vingt et un euros
        sixty and eleven                                | 71                 | soixante et onze euros
        hyphens under a hundred                         | 77                 | soixante-dix-sept euros
        eighty ends the number                          | 80                 | quatre-vingts euros
        eighty does not                                 | 81                 | quatre-vingt-un euros
        no et after eighty                              | 91                 | quatre-vingt-onze euros
        a hundred is not multiplied                     | 100                | cent euros
        hundreds end the number                         | 200                | deux cents euros
        hundreds do not                                 | 201                | deux cent un euros
        eighty after a hundred                          | 380                | trois cent quatre-vingts euros
        a thousand is not counted                       | 1000               | mille euros
        mille never varies                              | 2000               | deux mille euros
        nor does what stands before it                  | 80000              | quatre-vingt mille euros
        nor hundreds                                    | 200000             | deux cent mille euros
        twenty-one thousand                             | 21000              | vingt et un mille euros
        an invoice                                      | 1200.50            | mille deux cents euros et cinquante centimes
        a million is a noun                             | 1000000            | un million d'euros
        with its plural                                 | 2000000            | deux millions d'euros
        and an s before it                              | 80000000           | quatre-vingts millions d'euros
        on hundreds too                                 | 200000000          | deux cents millions d'euros
        no de when the number goes on                   | 1200000            | un million deux cent mille euros
        a milliard                                      | 1000000000         | un milliard d'euros
        milliards before millions                       | 3000001000         | trois milliards mille euros
        millions of cents                               | 2000000.30         | deux millions d'euros et trente centimes
        a French billion is 10^12                       | 2000000000000      | deux billions d'euros
        a correction                                    | -12.34             | moins douze euros et trente-quatre centimes
        the last amount                                 | 999999999999999.99 | neuf cent quatre-vingt-dix-neuf billions neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes
        """)
    void writesEurosAsInFrance(String what, BigDecimal amount, String words) {
        assertEquals(words, AmountInWords.of(amount, Currencies.euro(), Locale.FRANCE));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # country  | amount  | words
        fr-BE      | 71      | septante et un euros
        fr-BE      | 72.80   | septante-deux euros et quatre-vingts centimes
        fr-BE      | 81      | quatre-vingt-un euros
        fr-BE      | 80000   | quatre-vingt mille euros
        fr-BE      | 99      | nonante-neuf euros
        fr-LU      | 97      | nonante-sept euros
        fr-CH      | 70      | septante euros
        fr-CH      | 80      | huitante euros
        fr-CH      | 81      | huitante et un euros
        fr-CH      | 91      | nonante et un euros
        fr-CH      | 80000   | huitante mille euros
        fr-MC      | 71      | soixante et onze euros
        fr         | 98      | quatre-vingt-dix-huit euros
        fr-CA      | 90      | quatre-vingt-dix euros
        """)
    void countsAsTheCountryDoes(String tag, BigDecimal amount, String words) {
        assertEquals(words, AmountInWords.of(amount, Currencies.euro(), Locale.forLanguageTag(tag)));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                   | amount    | currency | words
        dollars                                  | 12.34     | USD      | douze dollars et trente-quatre cents
        pounds are feminine                      | 1         | GBP      | une livre sterling
        at the end of a number too               | 21.01     | GBP      | vingt et une livres sterling et un penny
        after a hundred                          | 181       | GBP      | cent quatre-vingt-une livres sterling
        but not before mille                     | 21000     | GBP      | vingt et un mille livres sterling
        nor in a million                         | 1000000   | GBP      | un million de livres sterling
        pence                                    | 0.02      | GBP      | deux pence
        Swiss francs                             | 2000000   | CHF      | deux millions de francs suisses
        yens have no cents                       | 1500      | JPY      | mille cinq cents yens
        nor have francs CFA                      | 81        | XOF      | quatre-vingt-un francs CFA
        three decimals                           | 1.005     | TND      | un dinar tunisien et cinq millimes
        a currency without words                 | 12.00     | AED      | douze AED
        with a fraction                          | 12.05     | AED      | douze AED et 05/100
        of three decimals                        | 0.250     | KWD      | zéro KWD et 250/1000
        without de                               | 1000000   | AED      | un million AED
        """)
    void writesOtherCurrencies(String what, BigDecimal amount, String currency, String words) {
        assertEquals(words, AmountInWords.of(amount, Currencies.of(currency), Locale.FRENCH));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                           | amount        | currency | words
        nothing is plural                | 0             | EUR      | zero euros
        one                              | 1             | EUR      | one euro
        cents                            | 1200.50       | EUR      | one thousand two hundred euros and fifty cents
        one cent                         | 0.01          | USD      | one cent
        a hyphen in tens                 | 121           | USD      | one hundred twenty-one dollars
        teens                            | 19            | GBP      | nineteen pounds sterling
        one pound                        | 1.02          | GBP      | one pound sterling and two pence
        a million                        | 2000000       | CHF      | two million Swiss francs
        an English billion is 10^9       | 1000000001    | EUR      | one billion one euros
        a trillion                       | 1000000000000 | EUR      | one trillion euros
        yen                              | 1500          | JPY      | one thousand five hundred yen
        a currency without words         | -12.05        | AED      | minus twelve AED and 05/100
        """)
    void writesEnglish(String what, BigDecimal amount, String currency, String words) {
        assertEquals(words, AmountInWords.of(amount, Currencies.of(currency), Locale.ENGLISH));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | amount        | currency | words
        de         | 0             | EUR      | null Euro
        de         | 1             | EUR      | ein Euro
        de         | 21            | EUR      | einundzwanzig Euro
        de         | 31.01         | EUR      | einunddreißig Euro und ein Cent
        de         | 71            | EUR      | einundsiebzig Euro
        de         | 80            | EUR      | achtzig Euro
        de         | 16            | EUR      | sechzehn Euro
        de         | 100           | EUR      | einhundert Euro
        de         | 1200.50       | EUR      | eintausendzweihundert Euro und fünfzig Cent
        de         | 21000         | EUR      | einundzwanzigtausend Euro
        de         | 1000000       | EUR      | eine Million Euro
        de         | 2000000       | EUR      | zwei Millionen Euro
        de         | -12           | CHF      | minus zwölf Schweizer Franken
        de         | 12.05         | CAD      | zwölf CAD und 05/100
        es         | 0             | EUR      | cero euros
        es         | 1             | EUR      | un euro
        es         | 16            | EUR      | dieciséis euros
        es         | 21            | EUR      | veintiún euros
        es         | 31.01         | EUR      | treinta y un euros con un céntimo
        es         | 71            | EUR      | setenta y un euros
        es         | 80            | EUR      | ochenta euros
        es         | 100           | EUR      | cien euros
        es         | 101           | EUR      | ciento un euros
        es         | 1001          | EUR      | mil un euros
        es         | 21000         | EUR      | veintiún mil euros
        es         | 1000000       | EUR      | un millón de euros
        es         | 2000000.50    | EUR      | dos millones de euros con cincuenta céntimos
        es         | 1000000000    | EUR      | mil millones de euros
        es         | 21            | GBP      | veintiuna libras esterlinas
        es         | 231           | GBP      | doscientas treinta y una libras esterlinas
        es         | 200000        | GBP      | doscientas mil libras esterlinas
        es         | -1            | CAD      | menos uno CAD
        it         | 0             | EUR      | zero euro
        it         | 1             | EUR      | un euro
        it         | 3             | EUR      | tre euro
        it         | 21            | EUR      | ventuno euro
        it         | 23.01         | EUR      | ventitré euro e un centesimo
        it         | 28            | EUR      | ventotto euro
        it         | 71            | EUR      | settantuno euro
        it         | 80            | EUR      | ottanta euro
        it         | 101           | EUR      | centouno euro
        it         | 1000          | EUR      | mille euro
        it         | 2003          | EUR      | duemilatré euro
        it         | 3000          | EUR      | tremila euro
        it         | 21000         | EUR      | ventunmila euro
        it         | 1000000       | EUR      | un milione di euro
        it         | 2000000       | EUR      | due milioni di euro
        it         | 1200.50       | EUR      | milleduecento euro e cinquanta centesimi
        it         | 1             | GBP      | una sterlina britannica
        it         | -12           | USD      | meno dodici dollari statunitensi
        nl         | 0             | EUR      | nul euro
        nl         | 1             | EUR      | een euro
        nl         | 21            | EUR      | eenentwintig euro
        nl         | 22            | EUR      | tweeëntwintig euro
        nl         | 31.01         | EUR      | eenendertig euro en een cent
        nl         | 80            | EUR      | tachtig euro
        nl         | 101           | EUR      | honderdeen euro
        nl         | 1000          | EUR      | duizend euro
        nl         | 1001          | EUR      | duizend een euro
        nl         | 21000         | EUR      | eenentwintigduizend euro
        nl         | 1000000       | EUR      | een miljoen euro
        nl         | 2000000       | EUR      | twee miljoen euro
        nl         | 1             | GBP      | een Brits pond
        nl         | -2.50         | GBP      | min twee Britse pond en vijftig pence
        """)
    void writesTheOtherLanguagesOfPapers(String tag, BigDecimal amount, String currency, String words) {
        assertEquals(words, AmountInWords.of(amount, Currencies.of(currency), Locale.forLanguageTag(tag)));
    }

    /** The currency that papers are in has a name in each of the languages that numbers are written in. */
    @ParameterizedTest
    @CsvSource({"fr", "en", "de", "es", "it", "nl"})
    void namesTheEuroInEachLanguage(String language) {
        assertEquals(language, NumberWords.in(Locale.forLanguageTag(language)).language());
        assertTrue(CurrencyName.of("EUR", language).isPresent());
    }

    @Test
    void speaksEnglishWhereItHasNoWords() {
        assertEquals("ten euros", AmountInWords.of(BigDecimal.TEN, Currencies.euro(), Locale.forLanguageTag("pt")));
        assertEquals("ten euros", AmountInWords.of(BigDecimal.TEN, Currencies.euro(), Locale.ROOT));
    }

    @Test
    void takesMoneyToo() {
        assertEquals(
                "trente-trois euros et trente-trois centimes",
                AmountInWords.of(Rounding.EXACT.money(new BigDecimal("33.33"), Currencies.euro()), Locale.FRANCE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | amount            | code
        the first that is too large     | 1000000000000000  | CPT-MONEY-WORDS-TOO-LARGE
        below zero too                  | -1000000000000000 | CPT-MONEY-WORDS-TOO-LARGE
        an exponent                     | 1E12000           | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        an exponent that would hang     | 1E-999999999      | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        """)
    void refusesWhatNobodyReads(String what, BigDecimal amount, String code) {
        ViolationsException thrown = assertThrows(
                ViolationsException.class, () -> AmountInWords.of(amount, Currencies.euro(), Locale.FRANCE));

        assertEquals(code, thrown.code());
    }

    @Test
    void refusesADigitThatTheCurrencyHasNot() {
        BigDecimal price = new BigDecimal("0.195");

        assertThrows(ArithmeticException.class, () -> AmountInWords.of(price, Currencies.euro(), Locale.FRANCE));
    }

    /** A minor unit has a name if, and only if, ISO 4217 gives it decimals; each currency has both languages. */
    @Test
    void namesWhatIso4217Knows() {
        List<List<String>> rows = ShippedTable.rows(CurrencyName.class, "currency-names.txt");

        for (List<String> row : rows) {
            boolean hasMinor = Currencies.of(row.get(0)).getDefaultFractionDigits() > 0;

            assertEquals(hasMinor, !row.get(5).isEmpty() && !row.get(6).isEmpty(), row.toString());
            assertTrue(CurrencyName.of(row.get(0), "fr").isPresent(), row.toString());
            assertTrue(CurrencyName.of(row.get(0), "en").isPresent(), row.toString());
        }
    }
}
