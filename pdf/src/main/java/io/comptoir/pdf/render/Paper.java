package io.comptoir.pdf.render;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.money.AmountInWords;
import io.comptoir.party.Party;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.sheet.About;
import io.comptoir.pdf.sheet.PdfFile;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a paper shows, whatever paper it is: all have a head, facts and a subject, and differ in what follows.
 *
 * @param title  what it is called
 * @param head  its parties and what it is about
 * @param date  when it was made, where that is known
 * @param facts  its dates and references
 * @param identity  who issues it
 * @param body  what follows, from top to bottom
 */
record Paper(Title title, Head head, Optional<LocalDate> date, List<Fact> facts, Identity identity, List<Piece> body) {

    Paper {
        facts = List.copyOf(facts);
        body = List.copyOf(body);
    }

    /** The file of it. */
    byte[] file(Labels labels, Look look, List<EmbeddedFile> attachments) {
        About about = new About(title.full(), identity.entity().name(), labels.language(), date);
        return PdfFile.of(about, look.theme().paper(), new Pages(this, labels, look).all(), attachments);
    }

    /** Who issues {@code content}; no paper is without. */
    static Issuer issuer(Invoice.Draft content) {
        return content.issuer()
                .orElseThrow(
                        () -> new IllegalArgumentException("A paper says who issues it; this content has no issuer"));
    }

    /** The words of a language, in those of the theme where it has its own. */
    static Labels labels(Locale language, Theme theme) {
        return Labels.of(language).with(theme.labels());
    }

    /** Whether {@code amount} can be written out in the language of {@code labels}. */
    static boolean hasWords(Labels labels, BigDecimal amount) {
        Locale language = labels.language();
        boolean known = language.equals(Locale.FRENCH) || language.equals(Locale.ENGLISH);
        return known && amount.abs().compareTo(AmountInWords.LIMIT) < 0;
    }

    /** The language of the customer; French while there is none. */
    static Locale language(Invoice.Draft content) {
        return content.customer().map(Party::language).orElse(Locale.FRENCH);
    }
}
