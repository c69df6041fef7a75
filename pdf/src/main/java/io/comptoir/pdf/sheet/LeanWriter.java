package io.comptoir.pdf.sheet;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
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
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A writer that embeds font programs without what paper does not need. */
final class LeanWriter extends PdfWriter {

    /** A third of the time of a one-page invoice goes into deflating: level 4 takes almost twice as long to save 3 %. */
    private static final int COMPRESSION = 3;

    /** More than deflating ever adds to bytes that do not shrink, with its head and its checksum. */
    private static final int ADDED = 64;

    /** About as many bytes as a table of letters has. */
    private static final int TABLE = 1 << 12;

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
        writer.setPdfVersion(VERSION_1_7);
        return writer;
    }

    /** The same for pages with a {@link Structure}, which is deflated: it is long and says much again. */
    static PdfWriter tagged(Document document, OutputStream out) {
        PdfWriter writer = of(document, out);
        writer.setTagged();
        writer.setFullCompression();
        return writer;
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        PdfObject written = object instanceof PdfStream stream && isOfFont(stream) ? lean(stream) : object;
        return super.addToBody(written, false);
    }

    /** In clear, like all but the {@link Structure}: the {@link Fingerprint} looks for the names of fonts. */
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
        return super.addToBody(object, reference, false);
    }

    /** The pages are numbered as those of a tagged file; the tree itself is written by {@link Structure}. */
    @Override
    protected PdfDictionary getCatalog(PdfIndirectReference pages) {
        tagged = false;
        return super.getCatalog(pages);
    }

    /** A program or a table of its letters; what else we write as a stream says what it is. */
    private static boolean isOfFont(PdfStream stream) {
        boolean plain = stream.getClass() == PdfStream.class;
        return stream.get(LENGTH) != null
                || (plain && stream.get(PdfName.TYPE) == null && stream.get(PdfName.N) == null);
    }

    private static PdfStream lean(PdfStream ofFont) throws IOException {
        boolean program = ofFont.get(LENGTH) != null;
        byte[] content = program ? FontProgram.lean(program(ofFont), Typeface.BLANKS) : content(ofFont);
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

    /** A program says how long it is, so that it can be inflated at one go. */
    private static byte[] program(PdfStream font) throws IOException {
        if (font.get(PdfName.FILTER) == null) {
            return content(font);
        }
        byte[] program = new byte[((PdfNumber) font.get(LENGTH)).intValue()];
        int most = program.length + program.length / ADDED + ADDED;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(written(font, most));
            if (inflater.inflate(program) < program.length) {
                throw new IOException("The font is cut off");
            }
            return program;
        } catch (DataFormatException e) {
            throw new IOException("The font cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] content(PdfStream font) throws IOException {
        if (font.get(PdfName.FILTER) == null) {
            return written(font, TABLE);
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(written(font, TABLE)))) {
            return in.readAllBytes();
        }
    }

    private static byte[] written(PdfStream font, int size) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(size);
        font.writeContent(written);
        return written.toByteArray();
    }
}
