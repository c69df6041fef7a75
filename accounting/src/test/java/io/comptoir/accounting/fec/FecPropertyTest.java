package io.comptoir.accounting.fec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.money.Currencies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of every FEC. */
class FecPropertyTest {

    @Property(tries = 300)
    void whatIsWrittenReadAndWrittenAgainIsTheSame(
            @ForAll("formats") FecFormat format, @ForAll @Size(max = 20) List<@From("lines") FecLine> lines)
            throws IOException {
        byte[] first = Fecs.written(format, lines.iterator());

        List<FecLine> read = new ArrayList<>();
        new FecReader(new ByteArrayInputStream(first), format.charset()).forEachRemaining(read::add);

        assertEquals(lines.size(), read.size());
        assertArrayEquals(first, Fecs.written(format, read.iterator()));
    }

    /** What a line is in its own currency comes back from the file, on its side. */
    @Property(tries = 300)
    void currenciesOfEntriesComeBack(
            @ForAll("formats") FecFormat format,
            @ForAll @IntRange(min = 1, max = 99_999_999) int euros,
            @ForAll @IntRange(min = 1, max = 99_999_999) int others,
            @ForAll boolean credited)
            throws IOException {
        BigDecimal amount = BigDecimal.valueOf(credited ? -euros : euros, 2);
        ForeignAmount foreign =
                new ForeignAmount(BigDecimal.valueOf(credited ? -others : others, 2), Currencies.of("USD"));
        JournalLine owed = Fecs.line("411000", "C1", "Vente", amount.toPlainString()).toBuilder()
                .foreign(foreign)
                .build();
        JournalLine sold = Fecs.line("706000", "", "Vente", amount.negate().toPlainString());
        byte[] file = Fecs.written(format, more(Fecs.lines(Fecs.entry("VT", "Ventes", "FC1", owed, sold))));

        JournalEntry read = new FecReader(new ByteArrayInputStream(file), format.charset())
                .entries()
                .next()
                .toJournalEntry();

        assertEquals(Optional.of(foreign), read.lines().get(0).foreign());
        assertEquals(Optional.empty(), read.lines().get(1).foreign());
    }

    private static Iterator<FecLine> more(Iterator<FecLine> lines) {
        List<FecLine> more = new ArrayList<>();
        lines.forEachRemaining(line -> more.add(line.toBuilder().addMore("").build()));
        return more.iterator();
    }

    @Property(tries = 300)
    void anyLabelMakesAFileThatPasses(
            @ForAll("texts") String label, @ForAll FecCharset charset, @ForAll FecSeparator separator) {
        FecFormat format =
                FecFormat.builder().charset(charset).separator(separator).build();
        JournalEntry entry = Fecs.entry(
                "VT",
                "Ventes",
                "FC1",
                Fecs.line("411000", "411004", "x" + label, "1.00"),
                Fecs.line("706000", "", "x" + label, "-1.00"));

        FecReport report =
                FecChecker.standard().check("732829320FEC20251231.txt", Fecs.written(format, Fecs.lines(entry)));

        assertEquals(List.of(), report.codes());
    }

    @Property(tries = 500)
    void anyBytesMakeAReport(@ForAll byte[] bytes) {
        FecReport report = assertDoesNotThrow(() -> FecChecker.standard().check("732829320FEC20251231.txt", bytes));

        assertFalse(report.findings().isEmpty());
    }

    /** Bytes of a good file are changed, left out or put in at random. */
    @Property(tries = 500)
    void anyChangeOfAGoodFileMakesAReport(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int changes) {
        Random random = new Random(seed);
        byte[] bytes = new BrokenFec().bytes();
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        FecReport report = assertDoesNotThrow(() -> FecChecker.standard().check("732829320FEC20251231.txt", bytes));

        assertTrue(report.lines() <= 20, () -> report.toString());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("a é€|\t\r\n\u00A0\u00AD\u2028\uFEFF\"'œ")
                        .ofMaxLength(20),
                Arbitraries.strings().all().ofMaxLength(10));
    }

    @Provide
    Arbitrary<FecFormat> formats() {
        return Combinators.combine(
                        Arbitraries.of(FecRegime.class),
                        Arbitraries.of(FecAmounts.class),
                        Arbitraries.of(FecSeparator.class),
                        Arbitraries.of(FecCharset.class))
                .as((regime, amounts, separator, charset) -> FecFormat.builder()
                        .regime(regime)
                        .amounts(amounts)
                        .separator(separator)
                        .charset(charset)
                        .addMore("Axe1")
                        .build());
    }

    @Provide
    Arbitrary<FecLine> lines() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.longs().between(-999_999_999L, 999_999_999L),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 9999))
                .as((text, units, scale, number) -> {
                    BigDecimal amount = BigDecimal.valueOf(units, scale);
                    return FecWriterTest.line("x" + text).toBuilder()
                            .entryNumber(Integer.toString(number))
                            .subledger(text.length() > 3 ? "C" + number : "")
                            .subledgerLabel(text)
                            .debit(number % 2 == 0 ? amount : BigDecimal.ZERO)
                            .credit(number % 2 == 0 ? BigDecimal.ZERO : amount)
                            .matchingCode(number % 3 == 0 ? "AB" : "")
                            .matchedOn(Optional.of(Fecs.VALIDATED).filter(day -> number % 3 == 0))
                            .foreignAmount(Optional.of(amount).filter(any -> number % 5 == 0))
                            .currency(number % 5 == 0 ? "USD" : "")
                            .client(text)
                            .addMore(text)
                            .build();
                });
    }
}
