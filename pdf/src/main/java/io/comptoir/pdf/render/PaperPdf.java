package io.comptoir.pdf.render;

import io.comptoir.pdf.style.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** A paper as a PDF/A-3b file: the same paper gives the same bytes, on any day and machine of one JDK. */
public sealed interface PaperPdf
        permits InvoicePdf,
                InvoiceCopyPdf,
                PreviewPdf,
                ProformaPdf,
                QuotePdf,
                DeliveryNotePdf,
                ReminderPdf,
                StatementPdf,
                PaymentReceiptPdf,
                ListPdf,
                SubscriptionPdf {

    /** Its look. */
    Theme theme();

    /** The language of its labels, dates and figures: French, English, German, Spanish, Italian or Dutch, else English. */
    Locale language();

    /** What it is called, in its language: Facture F2026-00042, Devis D2026-00007 – Version 2. */
    String title();

    /** The file. */
    byte[] bytes();

    /**
     * Writes the file, replacing any that is there. It appears whole or not at all: it is written beside, then moved.
     *
     * @throws UncheckedIOException if the disk refuses
     */
    default void writeTo(Path file) {
        byte[] bytes = bytes();
        Path beside = PartFile.beside(file);
        try {
            try {
                Files.write(beside, bytes);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + title() + " to " + file, e);
        }
    }
}
