package io.comptoir.pdf.sheet;

import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The tree that says what each part of the pages is, in the order of reading (ISO 32000-1, 14.7): what tagged PDF, PDF/A-3a
 * and PDF/UA-1 are made of. Its elements are kept until the last page is drawn, because a table runs over pages.
 */
final class Structure {

    private final PdfWriter writer;
    private final PdfIndirectReference root;
    private final Element document;
    private final IdentityHashMap<Object, Element> known = new IdentityHashMap<>();
    private final List<List<Element>> marked = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A node of the tree, whose kids are elements and what is marked as its own on the pages. */
    static final class Element {

        final Role role;
        private final int number;
        private final int parent;
        private final String attributes;
        private final List<Object> kids = new ArrayList<>(2);

        Element(Role role, int number, int parent, String attributes) {
            this.role = role;
            this.number = number;
            this.parent = parent;
            this.attributes = attributes;
        }
    }

    /** A part of the content of a page, both counted from 0. */
    private record Mark(int page, int index) {}

    Structure(PdfWriter writer) {
        this.writer = writer;
        this.root = writer.getStructureTreeRoot().getReference();
        this.document = element(Role.DOCUMENT, root.getNumber(), "");
    }

    Element document() {
        return document;
    }

    /** A new last kid of {@code parent}. */
    Element under(Element parent, Role role, String attributes) {
        Element element = element(role, parent.number, attributes);
        parent.kids.add(element);
        return element;
    }

    /** The kid of {@code parent} that {@code key} stands for, made where there is none yet. */
    Element under(Element parent, Role role, String attributes, Object key) {
        return known.computeIfAbsent(key, unknown -> under(parent, role, attributes));
    }

    boolean knows(Object key) {
        return known.containsKey(key);
    }

    /** Starts a page, the next one. */
    void startPage() {
        marked.add(new ArrayList<>());
    }

    /** The number by which the current page marks what is part of {@code element}. */
    int mark(Element element) {
        int page = marked.size() - 1;
        int index = marked.get(page).size();
        marked.get(page).add(element);
        element.kids.add(new Mark(page, index));
        return index;
    }

    /** Writes the tree, when all pages are drawn. */
    void write() throws IOException {
        write(document);
        StringBuilder pages = new StringBuilder("<</Nums[");
        for (int page = 0; page < marked.size(); page++) {
            StringBuilder elements = new StringBuilder("[");
            marked.get(page).forEach(element -> reference(element.number, elements));
            int number = writer.getPdfIndirectReference().getNumber();
            add(elements.append(']'), number);
            reference(number, pages.append(page).append(' '));
        }
        int tree = writer.getPdfIndirectReference().getNumber();
        add(pages.append("]>>"), tree);
        writeRoot(tree);
    }

    private void writeRoot(int tree) throws IOException {
        StringBuilder top = new StringBuilder("<</Type/StructTreeRoot/K ");
        reference(document.number, top);
        reference(tree, top.append("/ParentTree "));
        add(top.append("/ParentTreeNextKey ").append(marked.size()).append(">>"), root.getNumber());
        PdfDictionary catalog = writer.getExtraCatalog();
        PdfDictionary marks = new PdfDictionary();
        marks.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marks);
        catalog.put(PdfName.STRUCTTREEROOT, root);
    }

    private Element element(Role role, int parent, String attributes) {
        return new Element(role, writer.getPdfIndirectReference().getNumber(), parent, attributes);
    }

    private void write(Element element) throws IOException {
        text.setLength(0); // one for all: a long table has thousands
        text.append("<</S/").append(element.role.tag).append("/P ");
        reference(element.parent, text);
        text.append(element.attributes);
        kids(element.kids);
        add(text.append(">>"), element.number);
        for (Object kid : element.kids) {
            if (kid instanceof Element below) {
                write(below);
            }
        }
    }

    /** What stands on the first page of its element is written as a number, the rest with its page. */
    private void kids(List<Object> kids) {
        int own = -1;
        for (Object kid : kids) {
            if (own < 0 && kid instanceof Mark mark) {
                own = mark.page;
                page(own);
            }
        }
        text.append("/K[");
        for (Object kid : kids) {
            if (kid instanceof Element element) {
                reference(element.number, text);
            } else if (kid instanceof Mark mark && mark.page == own) {
                text.append(mark.index).append(' ');
            } else if (kid instanceof Mark mark) {
                text.append("<</Type/MCR");
                page(mark.page);
                text.append("/MCID ").append(mark.index).append(">>");
            }
        }
        text.append(']');
    }

    private void page(int page) {
        reference(writer.getPageReference(page + 1).getNumber(), text.append("/Pg "));
    }

    private static void reference(int number, StringBuilder to) {
        to.append(number).append(" 0 R ");
    }

    /** Deflated with others, because it says that it is a dictionary. */
    private void add(StringBuilder object, int number) throws IOException {
        byte[] bytes = object.toString().getBytes(StandardCharsets.ISO_8859_1);
        writer.addToBody(new PdfLiteral(PdfObject.DICTIONARY, bytes), number, true);
    }
}
