package io.comptoir.pdf.render;

import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.sheet.About;
import io.comptoir.pdf.sheet.Binding;
import io.comptoir.pdf.sheet.Binding.Leaf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Many papers in one file, each with a bookmark, to be printed or looked through. Papers are drawn, or read, one at a time
 * as they are written: a thousand invoices take no more memory than the largest of them. Files attached to a paper stay
 * with that paper.
 *
 * <pre>{@code
 * new BundlePdf("Factures de mars 2026", "Koworking", Locale.FRENCH)
 *     .writeTo(Path.of("mars.pdf"), BundlePdf.papers(invoices.map(InvoicePdf::of).iterator()));
 * }</pre>
 *
 * @param title  what it is called
 * @param author  who made it
 * @param language  of its title
 */
public record BundlePdf(String title, String author, Locale language) {

    /**
     * A PDF to bind, as it was kept.
     *
     * @param title  what its bookmark says
     * @param file  the file, left as it is
     */
    public record Kept(String title, Content file) {

        /** A file of these bytes. */
        public static Kept of(String title, byte[] bytes) {
            return new Kept(title, Content.of(bytes));
        }
    }

    /** Papers as they are drawn, when their turn comes. */
    public static Iterator<Kept> papers(Iterator<? extends PaperPdf> papers) {
        return map(papers, paper -> Kept.of(paper.title(), paper.bytes()));
    }

    /**
     * Writes the bundle, replacing any file that is there. It appears whole or not at all.
     *
     * @throws ViolationsException if there is nothing to bind, or one of the files is no PDF
     * @throws UncheckedIOException if the disk refuses
     */
    public void writeTo(Path file, Iterator<Kept> papers) {
        Path beside = PartFile.beside(file);
        About about = new About(title, author, language, Optional.empty());
        try {
            try {
                Binding.write(beside, about, map(papers, paper -> new Leaf(paper.title(), paper.file())));
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + title + " to " + file, e);
        }
    }

    private static <A, B> Iterator<B> map(Iterator<? extends A> from, Function<A, B> step) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return step.apply(from.next());
            }
        };
    }
}
