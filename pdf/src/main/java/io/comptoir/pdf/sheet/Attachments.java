package io.comptoir.pdf.sheet;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Relationship;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Puts files inside a PDF: embedded, listed by name, and associated with the document (ISO 19005-3, 6.8). */
final class Attachments {

    private static final PdfName ASSOCIATED_FILES = new PdfName("AF");
    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");

    private Attachments() {}

    static void add(PdfWriter writer, List<EmbeddedFile> files, About about) throws IOException {
        PdfArray associated = new PdfArray();
        PdfArray names = new PdfArray();
        // A name tree is read by bisection: its names must be in order.
        for (EmbeddedFile file :
                files.stream().sorted(Comparator.comparing(EmbeddedFile::name)).toList()) {
            PdfObject reference = specification(writer, file, about).getReference();
            associated.add(reference);
            names.add(new PdfString(file.name()));
            names.add(reference);
        }
        PdfDictionary tree = new PdfDictionary();
        tree.put(PdfName.NAMES, names);
        PdfDictionary kinds = new PdfDictionary();
        kinds.put(PdfName.EMBEDDEDFILES, tree);
        writer.getExtraCatalog().put(PdfName.NAMES, kinds);
        writer.getExtraCatalog().put(ASSOCIATED_FILES, associated);
    }

    private static PdfFileSpecification specification(PdfWriter writer, EmbeddedFile file, About about)
            throws IOException {
        PdfDictionary parameters = new PdfDictionary();
        about.pdfDate().ifPresent(date -> parameters.put(PdfName.MODDATE, new PdfString(date)));
        PdfFileSpecification specification = PdfFileSpecification.fileEmbedded(
                writer,
                null,
                file.name(),
                file.content().bytes(),
                file.mediaType(),
                parameters,
                PdfStream.DEFAULT_COMPRESSION);
        specification.put(PdfName.DESC, new PdfString(Plain.of(file.description()), PdfObject.TEXT_UNICODE));
        specification.put(RELATIONSHIP, relationship(file.relationship()));
        return specification;
    }

    private static PdfName relationship(Relationship relationship) {
        return new PdfName(
                switch (relationship) {
                    case ALTERNATIVE -> "Alternative";
                    case SOURCE -> "Source";
                    case DATA -> "Data";
                    case SUPPLEMENT -> "Supplement";
                });
    }
}
