package io.comptoir.accounting.journal;

import io.comptoir.accounting.chart.Journal;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A movement of the books — écriture — in which as much is debited as is credited (PCG art. 1031-1).
 *
 * @param journal  the book it is written in
 * @param date  the day it counts for
 * @param document  the paper it rests on
 * @param lines  what it moves, at least two lines
 * @param key  what it was made from, such as {@code sale:ID}: the same thing makes no second entry in the books; empty
 *     where it was made by hand
 */
public record JournalEntry(
        Journal journal, LocalDate date, SupportingDocument document, List<JournalLine> lines, Optional<String> key) {

    private static final Rule EMPTY = Rule.error("CPT-ACCOUNTING-ENTRY-EMPTY", "PCG art. 1031-1")
            .says(
                    "L'écriture de la pièce {value} ne mouvemente aucun compte.",
                    "The entry of {value} moves no account.")
            .fix("Une pièce à zéro ne se comptabilise pas.", "A paper of zero makes no entry: leave it out.");
    private static final Rule UNBALANCED = Rule.error("CPT-ACCOUNTING-ENTRY-UNBALANCED", "PCG art. 1031-1")
            .says(
                    "L'écriture de la pièce {value} n'est pas équilibrée : débit {0}, crédit {1}, écart {2}.",
                    "The entry of {value} does not balance: debit {0}, credit {1}, difference {2}.")
            .fix(
                    "Ajoutez ou corrigez les lignes pour que l'écart soit nul.",
                    "Add or correct lines until there is no difference.");

    /**
     * Refuses an entry that does not balance.
     *
     * @throws ViolationsException if debit and credit differ, or if there are no lines
     */
    public JournalEntry {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new ViolationsException(EMPTY.at("lines", document.reference()));
        }
        BigDecimal debit = sum(lines, JournalLine::debit);
        BigDecimal credit = sum(lines, JournalLine::credit);
        if (debit.compareTo(credit) != 0) {
            throw new ViolationsException(UNBALANCED.at(
                    "lines",
                    document.reference(),
                    debit.toPlainString(),
                    credit.toPlainString(),
                    debit.subtract(credit).toPlainString()));
        }
    }

    /** An entry that is made by hand, or read. */
    public JournalEntry(Journal journal, LocalDate date, SupportingDocument document, List<JournalLine> lines) {
        this(journal, date, document, lines, Optional.empty());
    }

    /** The same under a key. */
    public JournalEntry keyed(String made) {
        return new JournalEntry(journal, date, document, lines, Optional.of(made));
    }

    /** What is debited, and credited as well. */
    public BigDecimal total() {
        return sum(lines, JournalLine::debit);
    }

    private static BigDecimal sum(List<JournalLine> lines, Function<JournalLine, BigDecimal> side) {
        return lines.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
