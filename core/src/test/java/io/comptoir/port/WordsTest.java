package io.comptoir.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what                          | text                       | folded
            accents go                      | Éclair à Châlons           | eclair a chalons
            an accent of its own too        | e\u0301te\u0301                      | ete
            what parts words goes           | L'Œuvre, d'Été             | l oeuvre d ete
            a mail address                  | lauren.bailey@omega.fr     | lauren bailey omega fr
            a number of a paper             | FC202300087/A              | fc202300087 a
            a sharp s                       | Straße STRAẞE              | strasse strasse
            letters of two                  | Ærø & Łódź                 | aero lodz
            Turkish letters                 | İZMİR ızmir IZMIR          | izmir izmir izmir
            a Greek word in capitals        | ΟΔΟΣ οδός                  | οδοσ οδοσ
            Arabic stays, its marks go      | فَاتُورَة                     | فاتورة
            digits of any script            | ٢٠٢٦ ２０２６                 | 2026 2026
            a ligature                      | oﬀice                      | office
            spaces of any kind              | a\u00a0b\u2003c                       | a b c
            """)
    void foldsATextToItsWords(String what, String text, String folded) {
        assertEquals(folded, Words.fold(text));
    }

    @Test
    void aTextWithoutLettersHasNoWords() {
        assertEquals(Words.NONE, Words.of("", " – ", "🧾", "\u0301", "\ud800"));
    }

    @Test
    void keepsEachWordOnceAndNoMoreThanSixtyFour() {
        String many = IntStream.range(100, 200).mapToObj(i -> "m" + i).collect(Collectors.joining(" "));

        assertEquals(List.of("martin", "zoe"), Words.of("Zoé Martin", "ZOÉ").all());
        assertEquals(64, Words.of("first", many).all().size());
        assertTrue(Words.of("first", many).all().contains("first"));
        assertFalse(Words.of(many, "last").all().contains("last"));
    }

    /** A word that is cut is still found by the whole of it, for that is cut as well. */
    @Test
    void cutsALongWord() {
        String forty = "a".repeat(40);

        assertEquals(List.of(forty), Words.of(forty + "b").all());
        assertTrue(Words.of(forty + "b").startWith(Words.of(forty + "b")));
    }

    /** The 40th character would be the first half of a letter beyond the first 65536. */
    @Test
    void neverCutsWithinALetter() {
        assertEquals(
                List.of("a".repeat(39)),
                Words.of("a".repeat(39) + "\ud801\udc28").all());
    }

    @ParameterizedTest(name = "{0} finds Martine Dupont: {1}")
    @CsvSource({"dup, true", "mart DUP, true", "dup dup, true", "pont, false", "dup paris, false", "'', true"})
    void areFoundByTheirStarts(String asked, boolean found) {
        assertEquals(found, Words.of("Martine Dupont").startWith(Words.of(asked)));
    }

    @Test
    void comeBackFromTheirText() {
        Words words = Words.of("Martine Dupont, Lyon");

        assertEquals("dupont lyon martine", words.toString());
        assertEquals(words, Words.read(words.toString()));
        assertEquals(Words.NONE, Words.read(Words.NONE.toString()));
    }

    @ParameterizedTest
    @CsvSource({"a b", "''", "d%", "a\u0301"})
    void areLettersAndDigitsOnly(String word) {
        assertThrows(IllegalArgumentException.class, () -> new Words(List.of(word)));
    }
}
