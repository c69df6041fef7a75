package io.comptoir.einvoice.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/** Makes PDFs object by object, sound or broken as a test wants. Object 1 is the catalog, object 2 the pages. */
public final class PdfMaker {

    private final Map<Integer, byte[]> objects = new LinkedHashMap<>();
    private String trailer = "";
    private String header = "%PDF-1.7\n";

    /** A document of one empty page. */
    public PdfMaker() {
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    }

    /** Adds or replaces an object. */
    public PdfMaker object(int number, String value) {
        objects.put(number, value.getBytes(ISO_8859_1));
        return this;
    }

    /** The catalog, with what else it says. */
    public PdfMaker catalog(String more) {
        return object(1, "<</Type/Catalog/Pages 2 0 R" + more + ">>");
    }

    /** Adds a stream of these bytes as they are. */
    public PdfMaker stream(int number, String more, byte[] content) {
        objects.put(number, streamed(more, content));
        return this;
    }

    private static byte[] streamed(String more, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(out, "<</Length " + content.length + more + ">>\nstream\n");
        out.writeBytes(content);
        print(out, "\nendstream");
        return out.toByteArray();
    }

    /** Adds a file: its specification under {@code number}, its content under the next. */
    public PdfMaker file(int number, String name, String more, byte[] content) {
        object(
                number,
                "<</Type/Filespec/F(" + name + ")/UF(" + name + ")" + more + "/EF<</F " + (number + 1) + " 0 R>>>>");
        return stream(number + 1, "/Type/EmbeddedFile/Subtype/text#2Fxml/Filter/FlateDecode", deflated(content));
    }

    /** Adds to the trailer. */
    public PdfMaker trailer(String more) {
        trailer = more;
        return this;
    }

    /** Another first line. */
    public PdfMaker header(String line) {
        header = line;
        return this;
    }

    /** The file, with a table of cross-references. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(out, header);
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        objects.forEach((number, value) -> {
            table.append(number).append(" 1\n").append(padded(out.size())).append(" 00000 n \n");
            write(out, number, value);
        });
        int start = out.size();
        print(out, table.toString());
        print(out, "trailer\n<</Size 999/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    /**
     * The file as newer writers make it: what is no stream packed into object 900, the index a stream under 901, its rows
     * predicted from the row above.
     */
    public byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print(out, header);
        StringBuilder heads = new StringBuilder();
        ByteArrayOutputStream bodies = new ByteArrayOutputStream();
        Map<Integer, int[]> rows = new LinkedHashMap<>();
        objects.forEach((number, value) -> {
            if (new String(value, ISO_8859_1).contains("stream\n")) {
                rows.put(number, new int[] {1, out.size(), 0});
                write(out, number, value);
            } else {
                rows.put(number, new int[] {2, 900, rows.size()});
                heads.append(number).append(' ').append(bodies.size()).append(' ');
                bodies.writeBytes(value);
                bodies.write(' ');
            }
        });
        long inside = rows.values().stream().filter(row -> row[0] == 2).count();
        byte[] content = (heads + bodies.toString(ISO_8859_1)).getBytes(ISO_8859_1);
        rows.put(900, new int[] {1, out.size(), 0});
        String about = "/Type/ObjStm/N " + inside + "/First " + heads.length() + "/Filter/FlateDecode";
        write(out, 900, streamed(about, deflated(content)));
        int start = out.size();
        write(out, 901, index(rows));
        print(out, "startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private byte[] index(Map<Integer, int[]> rows) {
        StringBuilder sections = new StringBuilder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] above = new byte[6];
        for (Map.Entry<Integer, int[]> row : rows.entrySet()) {
            int[] fields = row.getValue();
            sections.append(row.getKey()).append(" 1 ");
            byte[] own = {
                (byte) fields[0],
                (byte) (fields[1] >> 24),
                (byte) (fields[1] >> 16),
                (byte) (fields[1] >> 8),
                (byte) fields[1],
                (byte) fields[2]
            };
            out.write(2);
            for (int i = 0; i < own.length; i++) {
                out.write(own[i] - above[i]);
            }
            above = own;
        }
        String about = "/Type/XRef/Size 999/Root 1 0 R/W[1 4 1]/Index[" + sections + "]" + trailer
                + "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 6>>";
        return streamed(about, deflated(out.toByteArray()));
    }

    private static void write(ByteArrayOutputStream out, int number, byte[] value) {
        print(out, number + " 0 obj\n");
        out.writeBytes(value);
        print(out, "\nendobj\n");
    }

    private static void print(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }

    private static String padded(int offset) {
        return "0".repeat(10 - String.valueOf(offset).length()) + offset;
    }

    /** The bytes, compressed by Flate. */
    public static byte[] deflated(byte[] plain) {
        return deflated(plain, 1);
    }

    /** So many MiB of nothing, compressed by Flate to a thousandth. */
    public static byte[] bomb(int mebibytes) {
        return deflated(new byte[1 << 20], mebibytes);
    }

    private static byte[] deflated(byte[] plain, int times) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            deflater.setInput(plain);
            drain(deflater, out);
        }
        deflater.finish();
        drain(deflater, out);
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out) {
        byte[] buffer = new byte[8192];
        for (int count = deflater.deflate(buffer); count > 0; count = deflater.deflate(buffer)) {
            out.write(buffer, 0, count);
        }
    }
}
