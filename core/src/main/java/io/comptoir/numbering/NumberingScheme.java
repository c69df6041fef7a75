package io.comptoir.numbering;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.FiscalYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of a series are written: {@code FC{yyyy}{seq:5}} writes {@code FC202300087}.
 * <p>
 * A pattern is made of letters, digits and {@code + - _ /}, of the tokens {@code {yyyy}}, {@code {yy}}, {@code {MM}} and
 * {@code {dd}} of the issue date, and ends with the counter, {@code {seq:3}} to {@code {seq:6}}.
 *
 * @param pattern  the pattern
 * @param reset  when the counter starts again
 * @param closing  the day on which the issuer closes its accounts; counts for {@link Reset#FISCAL_YEAR} only
 */
public record NumberingScheme(String pattern, Reset reset, MonthDay closing) {

    private static final MonthDay END_OF_YEAR = MonthDay.of(12, 31);

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
                    "Le modèle « {value} » redonnerait les mêmes numéros quand le compteur repart à 1.",
                    "The pattern '{value}' would give the same numbers again when the counter starts again at 1.")
            .fix("Ajoutez {0}, ou ne remettez jamais le compteur à 1.", "Add {0}, or never start the counter again.");
    private static final Rule OVERFLOW = Rule.error("CPT-NUMBERING-OVERFLOW", SOURCE)
            .says(
                    "Le rang {value} ne tient pas dans les {0} chiffres du modèle « {1} ».",
                    "Rank {value} does not fit in the {0} digits of pattern '{1}'.")
            .fix("Ouvrez une nouvelle série, avec plus de chiffres.", "Open a new series with more digits.");

    private static final Rule NOT_WRITTEN = Rule.error("CPT-NUMBERING-NOT-OF-SCHEME", SOURCE)
            .says(
                    "Le modèle « {0} » n'écrit pas le numéro {value} le {1}.",
                    "The pattern '{0}' does not write the number {value} on {1}.")
            .fix("Vérifiez le numéro, sa date et le modèle.", "Check the number, its date and the pattern.");

    /** Refuses a malformed pattern, and one whose numbers would repeat. */
    public NumberingScheme {
        List<String> parts = parts(pattern);
        List<String> missing = needed(reset, closing).stream()
                .filter(token -> !parts.contains(token) && !(token.equals("{yyyy}") && parts.contains("{yy}")))
                .toList();
        if (!missing.isEmpty()) {
            throw new ViolationsException(REPEATS.at("numbering", pattern, String.join(" ", missing)));
        }
    }

    /** The scheme of an issuer that closes its accounts with the calendar year. */
    public NumberingScheme(String pattern, Reset reset) {
        this(pattern, reset, END_OF_YEAR);
    }

    /** The scheme of a pattern, reset each year if the pattern shows the year, else never. */
    public static NumberingScheme of(String pattern) {
        return new NumberingScheme(pattern, pattern.contains("{yy") ? Reset.YEARLY : Reset.NEVER);
    }

    /** The tokens without which a number would come twice. */
    private static List<String> needed(Reset reset, MonthDay closing) {
        return switch (reset) {
            case NEVER -> List.of();
            case YEARLY -> List.of("{yyyy}");
            case MONTHLY -> List.of("{yyyy}", "{MM}");
            case FISCAL_YEAR -> {
                if (closing.equals(END_OF_YEAR)) {
                    yield List.of("{yyyy}");
                }
                boolean endOfMonth =
                        closing.getDayOfMonth() >= closing.getMonth().minLength();
                yield endOfMonth ? List.of("{yyyy}", "{MM}") : List.of("{yyyy}", "{MM}", "{dd}");
            }
        };
    }

    /** The scheme in one line: the pattern, when it starts again, and the closing where that counts. */
    public String text() {
        String when = reset == Reset.FISCAL_YEAR ? " " + closing.toString().substring(2) : "";
        return pattern + " " + reset + when;
    }

    /** The first day of the time through which the counter that holds {@code date} runs. */
    LocalDate periodStart(LocalDate date) {
        return switch (reset) {
            case NEVER -> LocalDate.MIN;
            case YEARLY -> date.withDayOfYear(1);
            case MONTHLY -> date.withDayOfMonth(1);
            case FISCAL_YEAR -> FiscalYear.containing(date, closing).start();
        };
    }

    /**
     * Writes a number.
     *
     * @param issueDate  the date of its paper
     * @param rank  its rank in the series, from 1
     * @throws ViolationsException if the rank has more digits than the counter
     */
    public DocumentNumber number(LocalDate issueDate, long rank) {
        overflow(rank).ifPresent(found -> {
            throw new ViolationsException(found);
        });
        StringBuilder number = new StringBuilder();
        for (String part : parts(pattern)) {
            number.append(
                    switch (part) {
                        case "{yyyy}" -> digits(issueDate.getYear(), 4);
                        case "{yy}" -> digits(issueDate.getYear() % 100, 2);
                        case "{MM}" -> digits(issueDate.getMonthValue(), 2);
                        case "{dd}" -> digits(issueDate.getDayOfMonth(), 2);
                        default -> part.startsWith("{seq:") ? digits(rank, width(part)) : part;
                    });
        }
        return new DocumentNumber(number.toString());
    }

    /** What is wrong with a rank of more digits than the counter. */
    Optional<Violation> overflow(long rank) {
        int width = pattern.charAt(pattern.length() - 2) - '0';
        return digits(rank, width).length() > width
                ? Optional.of(OVERFLOW.at("numbering", rank, width, pattern))
                : Optional.empty();
    }

    /**
     * The rank that a number of {@code issueDate} tells.
     *
     * @throws ViolationsException if this scheme does not write that number on that day
     */
    public long rankIn(String number, LocalDate issueDate) {
        return findRank(number, issueDate)
                .orElseThrow(() -> new ViolationsException(NOT_WRITTEN.at("number", number, pattern, issueDate)));
    }

    /** The rank that a number of {@code issueDate} tells; empty if this scheme does not write it on that day. */
    Optional<Long> findRank(String number, LocalDate issueDate) {
        int width = pattern.charAt(pattern.length() - 2) - '0';
        String digits = number.substring(Math.max(0, number.length() - width));
        if (digits.length() != width || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        long rank = Long.parseLong(digits);
        return rank > 0 && number(issueDate, rank).value().equals(number) ? Optional.of(rank) : Optional.empty();
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
