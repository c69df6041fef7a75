package io.comptoir.law;

import io.comptoir.catalog.Nature;
import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.document.MentionChoice;
import io.comptoir.party.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The sentences that law wants on an invoice: late penalties, recovery fee and discount between businesses (C. com.
 * art. L441-9 and D441-5), the nature of the supply and the option for debits (CGI ann. II, art. 242 nonies A, I, 8° bis
 * and 11° bis), and why a line carries no VAT (12° and 13°).
 * <p>
 * They are tables. An issuer may word one otherwise, leave one out or add one ({@link Issuer#mentions()}); what was
 * printed is frozen with the invoice.
 */
public final class LegalMentions {

    private static final LegalMentions SHIPPED = new LegalMentions(
            ShippedTable.rows(LegalMentions.class, "mentions.txt"),
            ShippedTable.rows(LegalMentions.class, "exemptions.txt"));

    private final List<Sentence> sentences;
    private final List<Reason> reasons;

    LegalMentions(List<List<String>> sentences, List<List<String>> reasons) {
        this.sentences = sentences.stream().map(Sentence::of).toList();
        this.reasons = reasons.stream().map(Reason::of).toList();
    }

    /** The mentions of an invoice issued on {@code issueDate}, in the language of its customer. */
    public static List<Mention> of(Invoice.Draft draft, LocalDate issueDate) {
        return SHIPPED.mentions(draft, issueDate);
    }

    /**
     * What law has printed under {@code key} on {@code day} — texte par défaut: the first wording, where what is billed
     * decides between several. Empty where the issuer must find the words.
     */
    public static Optional<String> defaultText(String key, LocalDate day, Locale language) {
        return SHIPPED.shippedText(key, day, language);
    }

    static LegalMentions shipped() {
        return SHIPPED;
    }

    List<Mention> mentions(Invoice.Draft draft, LocalDate day) {
        Locale language = draft.customer().map(Party::language).orElse(Locale.FRENCH);
        Stream<Mention> exemptions = Billed.rates(draft)
                .sorted()
                .flatMap(rate -> rate.vatex().stream())
                .distinct()
                .map(vatex -> exemption(vatex, draft, day, language));
        Stream<Mention> legal = sentences.stream()
                .filter(sentence -> sentence.holds(draft, day))
                .flatMap(sentence -> printed(sentence, choice(draft, sentence.key), language).stream());
        return Stream.of(exemptions, legal, added(draft)).flatMap(part -> part).toList();
    }

    /** In the issuer's words if it has any, else as shipped; nothing if it leaves the mention out. */
    private static Optional<Mention> printed(Sentence sentence, Optional<MentionChoice> choice, Locale language) {
        if (choice.flatMap(MentionChoice::suppressed).isPresent()) {
            return Optional.empty();
        }
        return choice.flatMap(MentionChoice::text)
                .or(() -> Optional.of(sentence.text.in(language)).filter(words -> !words.isEmpty()))
                .map(words -> new Mention(sentence.key, sentence.subject, Optional.empty(), words));
    }

    /** What the issuer prints and no row knows. */
    private Stream<Mention> added(Invoice.Draft draft) {
        return draft.issuer().stream()
                .flatMap(issuer -> issuer.mentions().stream()
                        .map(MentionChoice::key)
                        .distinct()
                        .filter(key -> !knows(key))
                        .flatMap(key -> issuer.mention(key).stream()))
                .flatMap(choice -> choice.text().stream()
                        .map(words -> new Mention(choice.key(), Optional.empty(), Optional.empty(), words)));
    }

    /** The words of a reason; the code itself where none are known. */
    private Mention exemption(String vatex, Invoice.Draft draft, LocalDate day, Locale language) {
        String text = choice(draft, vatex)
                .flatMap(MentionChoice::text)
                .or(() -> reason(vatex, day, language))
                .orElse(vatex);
        return Mention.ofExemption(vatex, text);
    }

    private Optional<String> reason(String vatex, LocalDate day, Locale language) {
        return reasons.stream()
                .filter(reason -> reason.code.equals(vatex) && reason.days.holdsOn(day))
                .map(reason -> reason.text.in(language))
                .findFirst();
    }

    private static Optional<MentionChoice> choice(Invoice.Draft draft, String key) {
        return draft.issuer().flatMap(issuer -> issuer.mention(key));
    }

    /** Whether law knows a mention or a reason of that name. */
    boolean knows(String key) {
        return isReason(key) || sentences.stream().anyMatch(sentence -> sentence.key.equals(key));
    }

    /** Whether some row has words for {@code key}; a reason always has its code at least. */
    boolean hasText(String key, Locale language) {
        return isReason(key)
                || sentences.stream()
                        .anyMatch(row ->
                                row.key.equals(key) && !row.text.in(language).isEmpty());
    }

    /** Whether {@code key} is the code of a reason for charging no VAT. */
    boolean isReason(String key) {
        return key.startsWith("VATEX-");
    }

    Optional<String> shippedText(String key, LocalDate day, Locale language) {
        Optional<String> sentence = sentences.stream()
                .filter(row -> row.key.equals(key) && row.scope.days().holdsOn(day))
                .map(row -> row.text.in(language))
                .filter(words -> !words.isEmpty())
                .findFirst();
        return sentence.or(() -> reason(key, day, language));
    }

    private record Sentence(String key, Optional<String> subject, Scope scope, When when, PrintedText text) {

        static Sentence of(List<String> row) {
            return new Sentence(
                    row.get(0),
                    Optional.of(row.get(1)).filter(subject -> !subject.isEmpty()),
                    Scope.of(row.get(2), row.get(3), Validity.of(row.get(5), row.get(6))),
                    When.valueOf(row.get(4)),
                    new PrintedText(row.get(8), row.get(9)));
        }

        boolean holds(Invoice.Draft draft, LocalDate day) {
            boolean asked = (when == When.HOST || when == When.SELF_BILLED)
                    && choice(draft, key).isPresent();
            return scope.holds(day, draft.issuer(), draft.customer()) && (asked || when.decides.test(draft));
        }
    }

    /** What decides whether a sentence is printed. */
    @SuppressWarnings("ImmutableEnumChecker") // the questions hold no state
    private enum When {
        ALWAYS(draft -> true),
        HOST(draft -> false),
        SELF_BILLED(Invoice.Draft::selfBilled),
        DEBITS(draft -> draft.issuer().map(Issuer::vatOnDebits).orElse(false) && Billed.anyOf(draft, Nature.SERVICE)),
        GOODS(draft -> Billed.anyOf(draft, Nature.GOODS) && !Billed.anyOf(draft, Nature.SERVICE)),
        SERVICES(draft -> !Billed.anyOf(draft, Nature.GOODS) && Billed.anyOf(draft, Nature.SERVICE)),
        GOODS_AND_SERVICES(draft -> Billed.anyOf(draft, Nature.GOODS) && Billed.anyOf(draft, Nature.SERVICE));

        private final Predicate<Invoice.Draft> decides;

        When(Predicate<Invoice.Draft> decides) {
            this.decides = decides;
        }
    }

    private record Reason(String code, Validity days, PrintedText text) {

        static Reason of(List<String> row) {
            return new Reason(row.get(0), Validity.of(row.get(1), row.get(2)), new PrintedText(row.get(3), row.get(4)));
        }
    }
}
