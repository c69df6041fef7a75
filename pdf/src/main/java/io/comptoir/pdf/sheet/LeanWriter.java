package io.comptoir.pdf.sheet;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** A writer that embeds font programs without what paper does not need. */
final class LeanWriter extends PdfWriter {

    /** A third of the time of a one-page invoice goes into deflating: level 4 takes almost twice as long to save 3 %. */
    private static final int COMPRESSION = 3;

    /** More than deflating ever adds to bytes that do not shrink, with its head and its checksum. */
    private static final int ADDED = 64;

    /** How long a TrueType program is (ISO 32000-1, 9.9); no other stream of ours says it. */
    private static final PdfName LENGTH = new PdfName("Length1");

    private LeanWriter(PdfDocument document, OutputStream out) {
        super(document, out);
        setCompressionLevel(COMPRESSION);
    }

    static PdfWriter of(Document document, OutputStream out) {
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        LeanWriter writer = new LeanWriter(pdf, out);
        pdf.addWriter(writer);
        return writer;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        return object instanceof PdfStream stream && isOfFont(stream)
                ? super.addToBody(lean(stream))
                : super.addToBody(object);
    }

    /** A program or a table of its letters; what else we write as a stream says what it is. */
    private static boolean isOfFont(PdfStream stream) {
        boolean plain = stream.getClass() == PdfStream.class;
        return stream.get(LENGTH) != null
                || (plain && stream.get(PdfName.TYPE) == null && stream.get(PdfName.N) == null);
    }

    private static PdfStream lean(PdfStream ofFont) throws IOException {
        boolean program = ofFont.get(LENGTH) != null;
        byte[] content = program ? FontProgram.lean(content(ofFont), Typeface.BLANKS) : content(ofFont);
        PdfStream stream = deflated(deflate(content));
        if (program) {
            stream.put(LENGTH, new PdfNumber(content.length));
        }
        return stream;
    }

    /** A stream of bytes that are deflated already. */
    static PdfStream deflated(byte[] bytes) {
        PdfStream stream = new PdfStream(bytes);
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return stream;
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        byte[] deflated = new byte[content.length + content.length / ADDED + ADDED];
        int length = deflater.deflate(deflated);
        deflater.end();
        return Arrays.copyOf(deflated, length);
    }

    private static byte[] content(PdfStream font) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 16);
        font.writeContent(content);
        if (font.get(PdfName.FILTER) == null) {
            return content.toByteArray();
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content.toByteArray()))) {
            return in.readAllBytes();
        }
    }
}
