package io.comptoir.einvoice.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a PDF, and what keeps one from being opened (ISO 32000-1). */
class ContainerTest {

    private static final byte[] XML = "<Invoice xmlns='urn:x'/>".getBytes(UTF_8);
    private static final String LISTED = "/Names<</EmbeddedFiles 10 0 R>>";

    private static PdfMaker withFile() {
        return new PdfMaker()
                .catalog(LISTED + "/AF[20 0 R]")
                .object(10, "<</Names[(factur-x.xml)20 0 R]>>")
                .file(20, "factur-x.xml", "/AFRelationship/Data", XML);
    }

    @Test
    void findsAFileThatIsListedAndAssociated() {
        Container pdf = opened(withFile().bytes());

        Attachment file = pdf.attachments().get(0);
        assertEquals(1, pdf.attachments().size());
        assertEquals("factur-x.xml", file.name());
        assertEquals(Optional.of("Data"), file.relationship());
        assertEquals(Optional.of("text/xml"), file.mediaType());
        assertTrue(file.isListed() && file.isAssociated());
        assertArrayEquals(XML, file.content());
        assertEquals("1.7", pdf.version());
        assertTrue(pdf.whole());
    }

    @Test
    void findsItInPackedObjectsToo() {
        Container pdf = opened(withFile().packed());

        assertTrue(pdf.whole());
        assertArrayEquals(XML, pdf.attachments().get(0).content());
    }

    /** Two levels of kids are allowed, and seen (ISO 32000-1, 7.9.6). */
    @Test
    void followsTheTreeOfNames() {
        PdfMaker pdf = withFile()
                .object(10, "<</Kids[11 0 R]>>")
                .object(11, "<</Limits[(a)(z)]/Kids[12 0 R]>>")
                .object(12, "<</Limits[(a)(z)]/Names[(factur-x.xml)20 0 R(other)30 0 R]>>")
                .file(30, "note.txt", "", XML);

        assertEquals(
                List.of("factur-x.xml", "note.txt"),
                opened(pdf.bytes()).attachments().stream().map(Attachment::name).toList());
    }

    @Test
    void leavesALoopInTheTree() {
        PdfMaker pdf = withFile()
                .object(10, "<</Kids[11 0 R 10 0 R]>>")
                .object(11, "<</Kids[10 0 R]/Names[(factur-x.xml)20 0 R]>>");

        assertEquals(1, opened(pdf.bytes()).attachments().size());
    }

    @Test
    void findsAFileThatIsOnlyAssociated() {
        Attachment file =
                opened(withFile().catalog("/AF[20 0 R]").bytes()).attachments().get(0);

        assertTrue(file.isAssociated());
        assertFalse(file.isListed());
    }

    @Test
    void readsNamesInUtf16AndEscapes() {
        PdfMaker utf16 = withFile().object(20, "<</UF<FEFF00E9002E0078006D006C>/EF<</UF 21 0 R>>>>");
        PdfMaker escaped = withFile().object(20, "<</F(a\\(b\\)\\351.xml)/E#46<</F 21 0 R>>>>");

        assertEquals("é.xml", opened(utf16.bytes()).attachments().get(0).name());
        assertEquals("a(b)é.xml", opened(escaped.bytes()).attachments().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd.xml", "C:\\\\x.xml", "/tmp/a.xml", "nul.xml"})
    void neverGivesAPathToWriteTo(String name) {
        PdfMaker pdf = withFile().file(20, name, "", XML);

        assertEquals(
                "attachment-1.xml", opened(pdf.bytes()).attachments().get(0).safeName());
    }

    @Test
    void givesUnknownEndingsANeutralOne() {
        PdfMaker pdf = withFile().file(20, "run.exe", "", XML);

        assertEquals(
                "attachment-1.bin", opened(pdf.bytes()).attachments().get(0).safeName());
    }

    @Test
    void readsWhatOldFiltersHide() {
        PdfMaker hex = withFile().stream(21, "/Filter/ASCIIHexDecode", "48 656C 6c6F>".getBytes(UTF_8));
        PdfMaker both =
                withFile().stream(21, "/Filter[/ASCIIHexDecode/FlateDecode]", hexadecimal(PdfMaker.deflated(XML)));
        PdfMaker base85 = withFile().stream(21, "/Filter/ASCII85Decode", "87cURD]~>".getBytes(UTF_8));

        assertEquals("Hello", content(hex));
        assertEquals(new String(XML, UTF_8), content(both));
        assertEquals("Hello", content(base85));
    }

    /** What an index leaves out or gets wrong is pieced together, and the file says so. */
    @Test
    void piecesADamagedFileTogether() {
        byte[] sound = withFile().bytes();
        byte[] truncated = Arrays.copyOf(sound, new String(sound, ISO_8859_1).indexOf("xref\n0 1"));
        byte[] shifted = new String(sound, ISO_8859_1)
                .replaceFirst("\n1 0 obj", "\n   1 0 obj")
                .getBytes(ISO_8859_1);

        for (byte[] damaged : List.of(truncated, shifted)) {
            Container pdf = opened(damaged);
            assertFalse(pdf.whole());
            assertArrayEquals(XML, pdf.attachments().get(0).content());
        }
    }

    @Test
    void piecesADamagedPackedFileTogether() {
        byte[] packed = withFile().packed();
        byte[] truncated = Arrays.copyOf(packed, new String(packed, ISO_8859_1).lastIndexOf("startxref"));

        assertArrayEquals(XML, opened(truncated).attachments().get(0).content());
    }

    @Test
    void readsAStreamWhoseLengthLies() {
        byte[] bytes = new String(withFile().bytes(), ISO_8859_1)
                .replaceFirst("<</Length [0-9]+/Type/EmbeddedFile", "<</Length 99999/Type/EmbeddedFile")
                .getBytes(ISO_8859_1);

        assertArrayEquals(XML, opened(bytes).attachments().get(0).content());
    }

    @Test
    void readsWhatStandsBehindOtherBytes() {
        byte[] bytes = ("HTTP/1.1 200 OK\r\n\r\n" + new String(withFile().bytes(), ISO_8859_1)).getBytes(ISO_8859_1);

        assertEquals(1, opened(bytes).attachments().size());
    }

    @Test
    void takesTheNewestOfAnUpdatedFile() {
        String first = new String(withFile().bytes(), ISO_8859_1);
        int previous = Integer.parseInt(first.split("startxref\n", -1)[1].split("\n", -1)[0]);
        int object = first.length();
        String updated = first + "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        String table = "xref\n1 1\n" + "0".repeat(10 - String.valueOf(object).length()) + object + " 00000 n \n"
                + "trailer\n<</Size 999/Root 1 0 R/Prev " + previous + ">>\nstartxref\n" + updated.length()
                + "\n%%EOF\n";

        assertEquals(List.of(), opened((updated + table).getBytes(ISO_8859_1)).attachments());
    }

    @Test
    void seesWhatActs() {
        PdfMaker pdf = withFile()
                .catalog("/OpenAction 40 0 R")
                .object(40, "<</S/JavaScript/JS(app.alert\\(1\\))/Next 41 0 R>>")
                .object(41, "<</S/Launch/F(cmd.exe)/Next 40 0 R>>");

        assertEquals(Set.of("JavaScript", "Launch"), opened(pdf.bytes()).look().forbidden());
    }

    @ParameterizedTest
    @CsvSource({"/AA<<>>, AA", "/X<</Filter/LZWDecode>>, LZWDecode", "/X<</Interpolate true>>, Interpolate"})
    void seesWhatPdfaForbids(String part, String named) {
        assertEquals(
                Set.of(named), opened(withFile().catalog(part).bytes()).look().forbidden());
    }

    @Test
    void namesFontsThatAreNotInTheFile() {
        PdfMaker pdf = withFile()
                .object(3, "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 50 0 R/F2 51 0 R/F3 53 0 R>>>>>>")
                .object(50, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                .object(51, "<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Held/FontDescriptor 52 0 R>>")
                .object(52, "<</Type/FontDescriptor/FontFile2 60 0 R>>")
                .object(53, "<</Type/Font/Subtype/Type0/BaseFont/Arial/DescendantFonts[54 0 R]>>")
                .object(54, "<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/FontDescriptor<<>>>>");

        assertEquals(Set.of("Helvetica", "Arial"), opened(pdf.bytes()).look().looseFonts());
    }

    @Test
    void seesAnOutputIntentOnlyWithItsProfile() {
        String intent = "/OutputIntents[<</S/GTS_PDFA1/DestOutputProfile 60 0 R>>]";

        assertTrue(opened(new PdfMaker().catalog(intent).stream(60, "", XML).bytes())
                .outputIntent());
        assertFalse(opened(new PdfMaker().catalog(intent).bytes()).outputIntent());
        assertFalse(opened(new PdfMaker().bytes()).outputIntent());
    }

    @Test
    void givesTheMetadata() {
        Container pdf = opened(new PdfMaker()
                .catalog("/Metadata 60 0 R").stream(60, "/Type/Metadata", XML).bytes());

        assertArrayEquals(XML, pdf.metadata().orElseThrow().bytes());
    }

    @Test
    void opensNothingThatIsEncrypted() {
        assertEquals(
                "CPT-EINVOICE-PDF-ENCRYPTED",
                refusal(withFile().trailer("/Encrypt 40 0 R").bytes()));
        assertEquals(
                "CPT-EINVOICE-PDF-ENCRYPTED",
                refusal(withFile().trailer("/Encrypt<<>>").packed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Facture", "<Invoice/>", "PDF-1.7"})
    void opensNothingThatIsNoPdf(String text) {
        assertEquals("CPT-EINVOICE-PDF-NONE", refusal(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-", "%PDF-1.7\n", "%PDF-1.7\nstartxref\n0\n%%EOF", "%PDF-1.7\ntrailer<</Root 1 0 R>>"})
    void saysWhenNothingIsLeft(String text) {
        assertEquals("CPT-EINVOICE-PDF-DAMAGED", refusal(text.getBytes(UTF_8)));
    }

    /** 200 MB in 200 kB, the same once more in less, and the same in a stream of objects. */
    @Test
    void stopsWhatInflatesBeyondMeasure() {
        byte[] bomb = PdfMaker.bomb(200);
        PdfMaker attached = withFile().stream(21, "/Filter/FlateDecode", bomb);
        PdfMaker nested = withFile().stream(21, "/Filter[/FlateDecode/FlateDecode]", PdfMaker.deflated(bomb));
        PdfMaker objects =
                new PdfMaker().object(1, "null").stream(900, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", bomb);

        for (PdfMaker pdf : List.of(attached, nested)) {
            Attachment file = opened(pdf.bytes()).attachments().get(0);
            assertEquals(
                    "CPT-EINVOICE-PDF-INFLATES",
                    assertThrows(ViolationsException.class, file::content).code());
        }
        assertInstanceOf(Unopened.class, ContainerReading.of(objects.bytes()));
    }

    @Test
    void refusesEncodingsItDoesNotRead() {
        Attachment file = opened(withFile().stream(21, "/Filter/LZWDecode", XML).bytes())
                .attachments()
                .get(0);

        assertEquals(
                "CPT-EINVOICE-PDF-FILTER",
                assertThrows(ViolationsException.class, file::content).code());
    }

    /** As deep as a stack would not bear. */
    @Test
    void stopsAtDepth() {
        String deep = "[".repeat(100_000);

        assertEquals(
                "CPT-EINVOICE-PDF-TOO-LARGE",
                refusal(withFile().object(10, deep).bytes()));
        Container walked = opened(withFile().object(3, deep).bytes());
        assertEquals(
                "CPT-EINVOICE-PDF-TOO-LARGE",
                walked.look().stopped().orElseThrow().code());
    }

    @Test
    void stopsAtNumbers() {
        String wide = "[" + "0 ".repeat(200_000) + "]";

        assertEquals(
                "CPT-EINVOICE-PDF-TOO-LARGE",
                refusal(withFile().object(10, wide).bytes()));
        assertEquals("CPT-EINVOICE-PDF-TOO-LARGE", refusal(new byte[(32 << 20) + 1]));
    }

    /** Pointers in a circle, a table that names itself as the one before, an index that packs itself. */
    @Test
    void leavesCircles() {
        byte[] pages = new PdfMaker()
                .object(2, "<</Type/Pages/Kids[2 0 R]/Parent 2 0 R>>")
                .bytes();
        byte[] pointers = new PdfMaker().object(2, "2 0 R").bytes();
        byte[] table = withFile().trailer("/Prev 9").bytes();
        byte[] length = withFile().stream(21, "/Filter/FlateDecode/Length 21 0 R", PdfMaker.deflated(XML))
                .bytes();

        assertInstanceOf(Container.class, ContainerReading.of(pages));
        assertInstanceOf(Container.class, ContainerReading.of(pointers));
        assertInstanceOf(Container.class, ContainerReading.of(table));
        assertInstanceOf(Container.class, ContainerReading.of(length));
    }

    /** Many objects that each run to the end of the file are not read as often. */
    @Test
    void readsNoFileOverAndOver() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        for (int i = 1; i < 20_000; i++) {
            file.append(i).append(" 0 obj (");
        }

        assertInstanceOf(Unopened.class, ContainerReading.of(file.toString().getBytes(ISO_8859_1)));
    }

    private static Container opened(byte[] bytes) {
        return assertInstanceOf(Container.class, ContainerReading.of(bytes));
    }

    private static String refusal(byte[] bytes) {
        return assertInstanceOf(Unopened.class, ContainerReading.of(bytes))
                .violation()
                .code();
    }

    private static String content(PdfMaker pdf) {
        return new String(opened(pdf.bytes()).attachments().get(0).content(), UTF_8);
    }

    private static byte[] hexadecimal(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes).concat(">").getBytes(UTF_8);
    }
}
