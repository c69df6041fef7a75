package io.comptoir.pdf.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader sees of a PDF, as PDFBox reads it. */
final class Printed {

    private Printed() {}

    /** One text and where it stands, in points from the top left. */
    record Run(int page, String text, float left, float right, float baseline, float size) {

        boolean overlaps(Run other) {
            boolean beside = right <= other.left + 0.1f || other.right <= left + 0.1f;
            boolean apart = top() >= other.baseline || other.top() >= baseline;
            return page == other.page && !beside && !apart;
        }

        private float top() {
            return baseline - 0.7f * size;
        }
    }

    /** All words, with plain spaces, the lines of a paragraph joined. */
    static String words(byte[] pdf) {
        return read(pdf, document -> plain(new PDFTextStripper().getText(document)));
    }

    /** The words of one page, from 1. */
    static String words(byte[] pdf, int page) {
        return read(pdf, document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return plain(stripper.getText(document));
        });
    }

    static int pages(byte[] pdf) {
        return read(pdf, PDDocument::getNumberOfPages);
    }

    /** Each text that was written, in the order of writing. */
    static List<Run> runs(byte[] pdf) {
        return read(pdf, document -> {
            RunStripper stripper = new RunStripper();
            stripper.getText(document);
            return stripper.runs;
        });
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    static <T> T read(byte[] pdf, Reader<T> reader) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reader.read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Reader<T> {
        T read(PDDocument document) throws IOException;
    }

    private static final class RunStripper extends PDFTextStripper {

        private final List<Run> runs = new ArrayList<>();
        private final List<TextPosition> letters = new ArrayList<>();

        @Override
        protected void showText(byte[] string) throws IOException {
            letters.clear();
            super.showText(string);
            if (!letters.isEmpty()) {
                TextPosition first = letters.get(0);
                TextPosition last = letters.get(letters.size() - 1);
                StringBuilder text = new StringBuilder();
                letters.forEach(letter -> text.append(letter.getUnicode()));
                runs.add(new Run(
                        getCurrentPageNo(),
                        text.toString(),
                        first.getX(),
                        last.getX() + last.getWidth(),
                        first.getY(),
                        first.getFontSizeInPt()));
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            letters.add(text);
            super.processTextPosition(text);
        }
    }
}
