package io.comptoir.pdf.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.EmbeddedFile.Metadata;
import io.comptoir.document.EmbeddedFile.Property;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class XmpTest {

    private static final LocalDate DATE = LocalDate.of(2023, 3, 27);

    @Test
    void escapesWhatMeansSomethingToXml() throws Exception {
        Document xmp = parse(
                Xmp.packet(new About("<F> & \"x\"\u0000", "A", Locale.FRENCH, Optional.of(DATE)), List.of(), true));

        assertEquals("<F> & \"x\"", xmp.getElementsByTagName("dc:title").item(0).getTextContent());
    }

    @Test
    void describesAndGivesEachProperty() throws Exception {
        Metadata metadata = new Metadata("S", "urn:s#", "p", List.of(new Property("N", "what", "a<b")));

        Document xmp =
                parse(Xmp.packet(new About("F", "A", Locale.FRENCH, Optional.of(DATE)), List.of(metadata), true));

        assertEquals("a<b", xmp.getElementsByTagName("p:N").item(0).getTextContent());
        assertEquals("N", xmp.getElementsByTagName("pdfaProperty:name").item(0).getTextContent());
    }

    @net.jqwik.api.Property(tries = 200)
    void isWellFormedWhateverTheTitle(@ForAll @StringLength(max = 30) String title) throws Exception {
        parse(Xmp.packet(new About(title, title, Locale.ENGLISH, Optional.of(DATE)), List.of(), true));
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
