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
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** What is left of the room and of the size of text where a paper is set closer, in percent: as little closer as it takes. */
    private static final int[][] CLOSER = {{80, 100}, {60, 100}, {50, 92}};

    Paper {
        facts = List.copyOf(facts);
        body = List.copyOf(body);
    }

    /** How a paper is put together. */
    interface Drawing {

        /** The paper in the words of a language and the look of a theme. */
        Paper paper(Labels labels, Look look);
    }

    /** The file of a paper. */
    static byte[] file(PaperPdf pdf, List<EmbeddedFile> attachments, Drawing drawing) {
        Labels labels = labels(pdf.language(), pdf.theme());
        Look look = new Look(pdf.theme());
        Paper paper = drawing.paper(labels, look);
        About about = new About(paper.title.full(), paper.identity.entity().name(), labels.language(), paper.date);
        List<Consumer<Sheet>> pages = new Pages(paper, labels, look).all();
        return PdfFile.of(
                about,
                pdf.theme().paper(),
                pages.size() == 2 ? onOnePage(drawing, labels, look).orElse(pages) : pages,
                attachments,
                pdf.theme().shows(Part.STRUCTURE));
    }

    /** A paper that runs over its first page by little is set closer: nobody likes to turn a page for three lines. */
    private static Optional<List<Consumer<Sheet>>> onOnePage(Drawing drawing, Labels labels, Look look) {
        return Arrays.stream(CLOSER)
                .map(left -> look.closer(left[0], left[1]))
                .map(closer -> new Pages(drawing.paper(labels, closer), labels, closer).all())
                .filter(pages -> pages.size() == 1)
                .findFirst();
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

    /** Whether {@code amount} can be written out. */
    static boolean hasWords(BigDecimal amount) {
        return amount.abs().compareTo(AmountInWords.LIMIT) < 0;
    }

    /** The language of the customer; French while there is none. */
    static Locale language(Invoice.Draft content) {
        return content.customer().map(Party::language).orElse(Locale.FRENCH);
    }
}
