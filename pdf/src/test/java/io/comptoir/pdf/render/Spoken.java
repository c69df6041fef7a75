package io.comptoir.pdf.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a reader of screens says of a PDF, in the order of its structure. */
final class Spoken {

    private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();

    private Spoken() {}

    /** The parts that hold words or stand for a picture: their role, then the words. */
    static List<String> parts(byte[] pdf) {
        return Printed.read(pdf, document -> {
            List<String> parts = new ArrayList<>();
            new Spoken().of(document).add(document.getDocumentCatalog().getStructureTreeRoot(), parts);
            return parts;
        });
    }

    /** The cells of each row of all tables. */
    static List<List<String>> rows(byte[] pdf) {
        return Printed.read(pdf, document -> {
            List<List<String>> rows = new ArrayList<>();
            new Spoken().of(document).addRows(document.getDocumentCatalog().getStructureTreeRoot(), rows);
            return rows;
        });
    }

    private Spoken of(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> onPage = words.computeIfAbsent(page.getCOSObject(), unknown -> new HashMap<>());
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                onPage.put(content.getMCID(), text(content));
            }
        }
        return this;
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
    }

    private void add(PDStructureNode node, List<String> parts) {
        if (node instanceof PDStructureElement element) {
            String said = element.getAlternateDescription() != null ? element.getAlternateDescription() : own(element);
            if (!said.isBlank()) {
                parts.add(element.getStructureType() + " " + Printed.plain(said).strip());
            }
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                add(element, parts);
            }
        }
    }

    private void addRows(PDStructureNode node, List<List<String>> rows) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TR")) {
                    List<String> cells = new ArrayList<>();
                    add(element, cells);
                    rows.add(cells);
                }
                addRows(element, rows);
            }
        }
    }

    private String own(PDStructureElement element) {
        List<String> said = new ArrayList<>();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer index) {
                said.add(on(element.getPage(), index));
            } else if (kid instanceof PDMarkedContentReference reference) {
                said.add(on(reference.getPage(), reference.getMCID()));
            }
        }
        return String.join(" ", said);
    }

    private String on(PDPage page, int index) {
        return words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(index, "");
    }
}
