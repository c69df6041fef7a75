package io.comptoir.pdf.sheet;

import com.lowagie.text.Document;
import com.lowagie.text.exceptions.InvalidPdfException;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binds files into one, page after page, with a bookmark for each. One file is read at a time and let go before the next,
 * so a thousand take no more room than the largest. What is attached to a file stays with that file: a bundle is for
 * reading and printing.
 */
public final class Binding {

    private static final Rule UNREADABLE = Rule.error("CPT-PDF-BUNDLE-UNREADABLE", "ISO 32000-1, 7.5")
            .says("Le fichier « {value} » n'est pas un PDF lisible.", "The file '{value}' is not a readable PDF.")
            .fix("Retirez-le, ou donnez un PDF sans mot de passe.", "Take it out, or give a PDF without a password.");
    private static final Rule EMPTY = Rule.error("CPT-PDF-BUNDLE-EMPTY", "Comptoir, bundles")
            .says("Il n'y a rien à réunir.", "There is nothing to bind.")
            .fix("Donnez au moins un fichier.", "Give at least one file.");

    private static final int ID_BYTES = 16;

    private final About about;
    private final MessageDigest digest;

    /**
     * One file.
     *
     * @param title  what its bookmark says
     * @param file  a PDF
     */
    public record Leaf(String title, Content file) {}

    private Binding(About about) {
        this.about = about;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Writes the bundle, the same for the same files. What stands at {@code file} afterwards is whole or worthless: write
     * beside and move.
     *
     * @throws ViolationsException if there are no files, or one is no PDF, with its place
     * @throws UncheckedIOException if the disk refuses
     */
    public static void write(Path file, About about, Iterator<Leaf> leaves) {
        if (!leaves.hasNext()) {
            throw new ViolationsException(EMPTY.at("papers", ""));
        }
        try {
            Binding binding = new Binding(about);
            binding.copy(file, leaves);
            binding.settle(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + file, e);
        }
    }

    private void copy(Path file, Iterator<Leaf> leaves) throws IOException {
        List<Map<String, Object>> marks = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Document document = new Document()) {
            PdfCopy copy = new PdfCopy(document, out);
            copy.setPdfVersion(PdfWriter.VERSION_1_7);
            document.open();
            PdfFile.describe(copy, about);
            copy.setXmpMetadata(Xmp.packet(about, List.of(), false));
            PdfFile.outputIntent(copy);
            int page = 1;
            for (int i = 0; leaves.hasNext(); i++) {
                Leaf leaf = leaves.next();
                marks.add(bookmark(leaf.title(), page));
                page += add(copy, leaf, i);
            }
            copy.setOutlines(marks);
        }
    }

    private int add(PdfCopy copy, Leaf leaf, int index) throws IOException {
        digest.update(leaf.title().getBytes(StandardCharsets.UTF_8));
        byte[] bytes = leaf.file().bytes();
        digest.update(bytes);
        PdfReader reader = reader(leaf.title(), bytes, index);
        int pages = reader.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            PdfDictionary dictionary = reader.getPageN(page);
            dictionary.remove(PdfName.ANNOTS); // forms and links of foreign files point at what is not copied
            copy.addPage(copy.getImportedPage(reader, page));
        }
        copy.freeReader(reader);
        reader.close();
        return pages;
    }

    private static PdfReader reader(String title, byte[] bytes, int index) {
        try {
            PdfReader reader = new PdfReader(bytes);
            if (reader.isEncrypted() || reader.getNumberOfPages() == 0) {
                throw new InvalidPdfException("Nothing to read");
            }
            return reader;
        } catch (IOException | RuntimeException e) { // the parser throws about anything on a damaged file
            throw new ViolationsException(UNREADABLE.at("papers[" + index + "]", title));
        }
    }

    private static Map<String, Object> bookmark(String title, int page) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("Title", Plain.of(title));
        mark.put("Action", "GoTo");
        mark.put("Page", page + " Fit");
        return mark;
    }

    /** Sets what OpenPDF drew by lot or wrote in the digits of the machine; both stand at the end. */
    private void settle(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] end = new byte[CrossReferences.END];
            access.seek(access.length() - CrossReferences.END);
            access.readFully(end);
            long table = CrossReferences.start(end);
            byte[] tail = new byte[Math.toIntExact(access.length() - table)];
            access.seek(table);
            access.readFully(tail);
            CrossReferences.set(tail, 0);
            Fingerprint.setId(tail, HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES));
            access.seek(table);
            access.write(tail);
        }
    }
}
