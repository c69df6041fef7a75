package io.comptoir.total;

import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why each amount of a paper is what it is, step by step: each step tells its inputs, its rule, what it would be exactly
 * and how it was rounded.
 *
 * <pre>{@code
 * totals.explain().text(Locale.FRENCH);
 * // lines[0].net: Net de la ligne « Conseil » = 3 × 33.33 = 99.99 (BT-131)
 * // vat[0].vat: TVA à 20 % = 99.99 × 20 % = 19.998, arrondi à 20.00 (BR-CO-17)
 * }</pre>
 *
 * @param steps  in the order in which the amounts follow from each other
 */
public record Explanation(List<Step> steps) {

    /** Keeps a copy of the list. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** How an amount came out of its exact value. */
    @SuppressWarnings("ImmutableEnumChecker") // a text is immutable
    public enum Manner {
        /** It is the exact value. */
        EXACT(new Text("exact", "exact")),
        /** It is the exact value, rounded half away from zero. */
        ROUNDED(new Text("arrondi", "rounded")),
        /** It is a part of a sum: cut towards zero, and given a unit of what was left if it lost most. */
        SHARED(new Text("réparti", "shared"));

        private final Text text;

        Manner(Text text) {
            this.text = text;
        }

        /** The word for it. */
        public Text text() {
            return text;
        }
    }

    /**
     * One amount.
     *
     * @param path  which amount it is, such as {@code lines[2].net} or {@code vat[0].vat}
     * @param what  its name
     * @param formula  what it was made of, such as {@code 3 × 33.33}
     * @param rule  the term or rule of EN 16931, or the policy
     * @param exact  what the formula gives, to ten decimals where it has more
     * @param manner  how the amount came out of it
     * @param residue  the unit it was given or denied when a sum was shared out; else zero
     * @param amount  the amount
     */
    public record Step(
            String path,
            Text what,
            String formula,
            String rule,
            BigDecimal exact,
            Manner manner,
            BigDecimal residue,
            BigDecimal amount) {

        private static final Text ROUNDED = new Text("arrondi à", "rounded to");
        private static final Text RESIDUE = new Text("dont un reste de", "with a residue of");

        /** The step as a sentence, without its path. */
        public String text(Locale language) {
            StringBuilder text =
                    new StringBuilder(what.in(language)).append(" = ").append(formula);
            String result = amount.toPlainString();
            String unrounded = exact.toPlainString();
            if (manner != Manner.EXACT) {
                text.append(" = ")
                        .append(unrounded)
                        .append(", ")
                        .append(ROUNDED.in(language))
                        .append(' ')
                        .append(result);
            } else if (!formula.equals(result)) {
                text.append(" = ").append(result);
            }
            if (residue.signum() != 0) {
                text.append(", ").append(RESIDUE.in(language)).append(' ').append(residue.toPlainString());
            }
            return text.append(" (").append(rule).append(')').toString();
        }
    }

    /** The steps as sentences, one a line. */
    public String text(Locale language) {
        return steps.stream()
                .map(step -> step.path() + ": " + step.text(language))
                .collect(Collectors.joining("\n"));
    }

    /** The steps as a table of plain text, columns aligned. */
    public String table(Locale language) {
        List<List<String>> columns = List.of(
                column(new Text("montant", "amount").in(language), Step::path),
                column(new Text("nom", "name").in(language), step -> step.what().in(language)),
                column(new Text("calcul", "formula").in(language), Step::formula),
                column(new Text("règle", "rule").in(language), Step::rule),
                column(
                        new Text("valeur exacte", "exact value").in(language),
                        step -> step.exact().toPlainString()),
                column(
                        new Text("arrondi", "rounding").in(language),
                        step -> step.manner().text().in(language)),
                column(
                        new Text("reste", "residue").in(language),
                        step -> step.residue().signum() == 0
                                ? ""
                                : step.residue().toPlainString()),
                column(
                        new Text("résultat", "result").in(language),
                        step -> step.amount().toPlainString()));
        StringBuilder table = new StringBuilder();
        for (int row = 0; row <= steps.size(); row++) {
            for (List<String> column : columns) {
                int width = column.stream().mapToInt(String::length).max().orElseThrow();
                String cell = column.get(row);
                table.append(cell).append(" ".repeat(width - cell.length())).append("  ");
            }
            table.append('\n');
        }
        return table.toString().replaceAll(" +\n", "\n");
    }

    private List<String> column(String title, Function<Step, String> cell) {
        List<String> cells = new ArrayList<>(List.of(title));
        steps.forEach(step -> cells.add(cell.apply(step)));
        return cells;
    }
}
