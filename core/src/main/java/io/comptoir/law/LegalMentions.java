package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.party.Party;
import io.comptoir.tax.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentences that the law wants on an invoice: late penalties, recovery fee and discount between businesses
 * (C. com. art. L441-9 and D441-5), and why a line carries no VAT (CGI ann. II, art. 242 nonies A, I, 12° and 13°).
 */
public final class LegalMentions {

    /** The key of the mentions that give the reason of an exemption. */
    public static final String EXEMPTION = "EXEMPTION";

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
        draft.lines().stream()
                .flatMap(line -> line.vat().stream())
                .sorted()
                .distinct()
                .flatMap(rate -> exemption(rate, issueDate, language).stream())
                .forEach(text -> mentions.add(new Mention(EXEMPTION, Optional.empty(), text)));
        SENTENCES.stream()
                .filter(sentence -> business && sentence.text.holdsOn(issueDate))
                .forEach(sentence -> mentions.add(sentence.in(language)));
        return mentions;
    }

    /** Why {@code rate} charges nothing, in words (BT-120); empty where VAT is charged, the code itself where no words are known. */
    public static Optional<String> exemption(VatRate rate, LocalDate issueDate, Locale language) {
        return rate.vatex().map(code -> REASONS.stream()
                .filter(reason -> reason.code.equals(code) && reason.text.holdsOn(issueDate))
                .map(reason -> reason.text.text().in(language))
                .findFirst()
                .orElse(code));
    }

    private record Sentence(String key, String subject, DatedText text) {

        static Sentence of(List<String> row) {
            return new Sentence(
                    row.get(0), row.get(1), DatedText.of(row.get(3), row.get(4), row.get(6), row.get(7)));
        }

        Mention in(Locale language) {
            return new Mention(key, Optional.of(subject), text.text().in(language));
        }
    }

    private record Reason(String code, DatedText text) {

        static Reason of(List<String> row) {
            return new Reason(row.get(0), DatedText.of(row.get(1), row.get(2), row.get(3), row.get(4)));
        }
    }
}
