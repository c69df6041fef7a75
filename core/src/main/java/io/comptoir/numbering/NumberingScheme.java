package io.comptoir.numbering;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the numbers of a series are written: {@code FC{yyyy}{seq:5}} writes {@code FC202300087}.
 * <p>
 * A pattern is made of letters, digits and {@code + - _ /}, of the tokens {@code {yyyy}}, {@code {yy}}, {@code {MM}} and
 * {@code {dd}} of the issue date, and ends with the counter, {@code {seq:3}} to {@code {seq:6}}.
 *
 * @param pattern  the pattern
 * @param reset  when the counter starts again
 */
public record NumberingScheme(String pattern, Reset reset) {

    private static final String SOURCE = "CGI ann. II, art. 242 nonies A, I, 7°";
    private static final Rule MALFORMED = Rule.error("CPT-NUMBERING-MALFORMED", SOURCE + "; BR-FR-01, BR-FR-02")
            .says("Le modèle de numéro « {value} » est mal formé.", "The numbering pattern '{value}' is malformed.")
            .fix(
                    "Utilisez lettres, chiffres, + - _ /, les jetons {yyyy} {yy} {MM} {dd}, et finissez par {seq:3} à"
                            + " {seq:6} ; 35 caractères au plus.",
                    "Use letters, digits, + - _ /, the tokens {yyyy} {yy} {MM} {dd}, and end with {seq:3} to {seq:6};"
                            + " 35 characters at most.");
    private static final Rule REPEATS = Rule.error("CPT-NUMBERING-REPEATS", SOURCE)
            .says(
                    "Le modèle « {value} » redonnerait chaque année les mêmes numéros.",
                    "The pattern '{value}' would give the same numbers again each year.")
            .fix(
                    "Ajoutez {yyyy} ou {yy}, ou ne remettez jamais le compteur à 1.",
                    "Add {yyyy} or {yy}, or never start the counter again.");
    private static final Rule OVERFLOW = Rule.error("CPT-NUMBERING-OVERFLOW", SOURCE)
            .says(
                    "Le rang {value} ne tient pas dans les {0} chiffres du modèle « {1} ».",
                    "Rank {value} does not fit in the {0} digits of pattern '{1}'.")
            .fix("Ouvrez une nouvelle série, avec plus de chiffres.", "Open a new series with more digits.");

    /** Refuses a malformed pattern, and one whose numbers would repeat. */
    public NumberingScheme {
        List<String> parts = parts(pattern);
        boolean dated = parts.contains("{yyyy}") || parts.contains("{yy}");
        if (reset == Reset.YEARLY && !dated) {
            throw new ViolationsException(REPEATS.at("numbering", pattern));
        }
    }

    /** The scheme of a pattern, reset each year if the pattern shows the year, else never. */
    public static NumberingScheme of(String pattern) {
        return new NumberingScheme(pattern, pattern.contains("{yy") ? Reset.YEARLY : Reset.NEVER);
    }

    /**
     * Writes the number of a state.
     *
     * @throws ViolationsException if the rank has more digits than the counter
     */
    public DocumentNumber number(SeriesState state) {
        LocalDate issueDate = state.lastIssueDate()
                .orElseThrow(() -> new IllegalArgumentException("An unused series has no number: " + pattern));
        StringBuilder number = new StringBuilder();
        for (String part : parts(pattern)) {
            number.append(
                    switch (part) {
                        case "{yyyy}" -> digits(issueDate.getYear(), 4);
                        case "{yy}" -> digits(issueDate.getYear() % 100, 2);
                        case "{MM}" -> digits(issueDate.getMonthValue(), 2);
                        case "{dd}" -> digits(issueDate.getDayOfMonth(), 2);
                        default -> part.startsWith("{seq:") ? counter(state.rank(), part.charAt(5) - '0') : part;
                    });
        }
        return new DocumentNumber(number.toString());
    }

    private String counter(long rank, int width) {
        String digits = digits(rank, width);
        if (digits.length() > width) {
            throw new ViolationsException(OVERFLOW.at("numbering", rank, width, pattern));
        }
        return digits;
    }

    // String.format would write Arabic digits under an Arabic default locale.
    private static String digits(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** Cuts a pattern into literals and tokens. */
    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int length = 0;
        for (int at = 0; at < pattern.length() && at <= 80; ) {
            String part = part(pattern, at);
            parts.add(part);
            length += width(part);
            at += part.length();
        }
        boolean counted =
                parts.stream().filter(part -> part.startsWith("{seq:")).count() == 1
                        && parts.get(parts.size() - 1).startsWith("{seq:");
        if (!counted || length > DocumentNumber.LENGTH_MAX) {
            throw new ViolationsException(MALFORMED.at("numbering", pattern));
        }
        return parts;
    }

    private static String part(String pattern, int at) {
        if (pattern.charAt(at) != '{') {
            if (!DocumentNumber.isAllowed(pattern.charAt(at))) {
                throw new ViolationsException(MALFORMED.at("numbering", pattern));
            }
            return pattern.substring(at, at + 1);
        }
        int end = pattern.indexOf('}', at);
        String token = end < 0 ? "" : pattern.substring(at, end + 1);
        if (width(token) == 0) {
            throw new ViolationsException(MALFORMED.at("numbering", pattern));
        }
        return token;
    }

    /** How many characters a part writes; 0 for a token that is none. */
    private static int width(String part) {
        return switch (part) {
            case "{yyyy}" -> 4;
            case "{yy}", "{MM}", "{dd}" -> 2;
            case "{seq:3}" -> 3;
            case "{seq:4}" -> 4;
            case "{seq:5}" -> 5;
            case "{seq:6}" -> 6;
            default -> part.length() == 1 ? 1 : 0;
        };
    }
}
