package io.comptoir.pdf.sheet;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.comptoir.document.EmbeddedFile;
import io.comptoir.pdf.style.PaperSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes files of pages, each a PDF/A-3 (ISO 19005-3) with its attachments: level a, and PDF/UA-1 (ISO 14289-1), where it is
 * tagged, level b where it is not. */
public final class PdfFile {

    private static final byte[] COLOUR_PROFILE = colourProfile();

    private PdfFile() {}

    /**
     * The bytes of a file, the same for the same arguments.
     *
     * @param about  what it says about itself
     * @param paper  what the pages are
     * @param pages  what writes each page, in order; at least one
     * @param attachments  the files inside it, no two of one name
     * @param tagged  whether it says what the parts of its pages are, for those who cannot see them
     * @throws IllegalArgumentException if the metadata of an attachment cannot be written
     */
    public static byte[] of(
            About about, PaperSize paper, List<Consumer<Sheet>> pages, List<EmbeddedFile> attachments, boolean tagged) {
        byte[] xmp = Xmp.packet(
                about,
                attachments.stream().flatMap(file -> file.metadata().stream()).toList(),
                tagged);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        int fonts = write(out, about, paper, pages, attachments, xmp, tagged);
        byte[] file = out.toByteArray();
        if (!tagged) {
            CrossReferences.set(file); // those of a tagged file are binary
        }
        Fingerprint.set(file, fonts);
        return file;
    }

    /** Writes the file and says where its fonts may start: they come last, when all their glyphs are known. */
    private static int write(
            ByteArrayOutputStream out,
            About about,
            PaperSize paper,
            List<Consumer<Sheet>> pages,
            List<EmbeddedFile> attachments,
            byte[] xmp,
            boolean tagged) {
        try (Document document = new Document(new Rectangle(paper.width() / 1000f, paper.height() / 1000f))) {
            PdfWriter writer = tagged ? LeanWriter.tagged(document, out) : LeanWriter.of(document, out);
            document.open();
            describe(writer, about);
            writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
            writer.setXmpMetadata(xmp);
            outputIntent(writer);
            if (!attachments.isEmpty()) {
                Attachments.add(writer, attachments, about);
            }
            draw(document, writer, paper, pages);
            writer.flush();
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to memory", e);
        }
    }

    static void describe(PdfWriter writer, About about) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(about.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(about.author(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.PRODUCER, new PdfString(About.PRODUCER));
        for (PdfName dated : List.of(PdfName.CREATIONDATE, PdfName.MODDATE)) {
            info.remove(dated); // the writer has put the hour of the machine there
            about.pdfDate().ifPresent(date -> info.put(dated, new PdfString(date)));
        }
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(about.language().toLanguageTag()));
    }

    /** What the colours mean (6.2.3): all are of sRGB. */
    static void outputIntent(PdfWriter writer) throws IOException {
        PdfStream profile = LeanWriter.deflated(COLOUR_PROFILE);
        profile.put(PdfName.N, new PdfNumber(3));
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    private static void draw(Document document, PdfWriter writer, PaperSize paper, List<Consumer<Sheet>> pages)
            throws IOException {
        var content = writer.getDirectContent();
        // Other code of the host may bring FOP, which would set the same text otherwise.
        content.getPdfDocument().setGlyphSubstitutionEnabled(false);
        Optional<Structure> structure = writer.isTagged() ? Optional.of(new Structure(writer)) : Optional.empty();
        for (Consumer<Sheet> page : pages) {
            document.newPage();
            Sheet sheet = new Sheet(content, paper, structure);
            page.accept(sheet);
            sheet.end();
        }
        if (structure.isPresent()) {
            structure.get().write();
        }
    }

    private static byte[] colourProfile() {
        try (InputStream in = PdfFile.class.getResourceAsStream("sRGB.icc")) {
            if (in == null) {
                throw new IllegalStateException("No colour profile in the jar");
            }
            return LeanWriter.deflate(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the colour profile", e);
        }
    }
}
