package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.party.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sentences that the law wants on an invoice: late penalties, recovery fee and discount between businesses
 * (C. com. art. L441-9 and D441-5), and why a line carries no VAT (CGI ann. II, art. 242 nonies A, I, 12° and 13°).
 */
public final class LegalMentions {

    private static final List<Sentence> SENTENCES = ShippedTable.rows(LegalMentions.class, "mentions.txt").stream()
            .map(Sentence::of)
            .toList();
    private static final List<Reason> REASONS = ShippedTable.rows(LegalMentions.class, "exemptions.txt").stream()
            .map(Reason::of)
            .toList();

    private LegalMentions() {}

    /** The mentions of an invoice issued on {@code issueDate}, in the language of its customer. */
    public static List<Mention> of(Invoice.Draft draft, LocalDate issueDate) {
        Locale language = draft.customer().map(Party::language).orElse(Locale.FRENCH);
        boolean business = draft.customer().map(Party::isBusiness).orElse(true);
        List<Mention> mentions = new ArrayList<>();
        draft.items().stream()
                .flatMap(line -> line.vat().stream())
                .sorted()
                .flatMap(rate -> rate.vatex().stream())
                .distinct()
                .forEach(vatex -> mentions.add(Mention.ofExemption(vatex, exemption(vatex, issueDate, language))));
        SENTENCES.stream()
                .filter(sentence -> business && sentence.text.holdsOn(issueDate))
                .forEach(sentence -> mentions.add(sentence.in(language)));
        return mentions;
    }

    /** The words of a reason; the code itself where none are known. */
    private static String exemption(String vatex, LocalDate issueDate, Locale language) {
        return REASONS.stream()
                .filter(reason -> reason.code.equals(vatex) && reason.text.holdsOn(issueDate))
                .map(reason -> reason.text.text().in(language))
                .findFirst()
                .orElse(vatex);
    }

    private record Sentence(String key, String subject, DatedText text) {

        static Sentence of(List<String> row) {
            return new Sentence(row.get(0), row.get(1), DatedText.of(row.get(3), row.get(4), row.get(6), row.get(7)));
        }

        Mention in(Locale language) {
            return Mention.about(subject, key, text.text().in(language));
        }
    }

    private record Reason(String code, DatedText text) {

        static Reason of(List<String> row) {
            return new Reason(row.get(0), DatedText.of(row.get(1), row.get(2), row.get(3), row.get(4)));
        }
    }
}
