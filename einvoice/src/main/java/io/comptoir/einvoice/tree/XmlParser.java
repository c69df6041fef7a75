package io.comptoir.einvoice.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one document, under limits: well-formed XML 1.0 with namespaces and without a document type.
 * <p>
 * It is our own because reading is half of judging a short invoice, and the JDK's parser takes three times as long; tests
 * hold both to the same verdict.
 */
final class XmlParser {

    /** The deepest nesting. */
    static final int DEPTH_MAX = 100;
    /** The most elements of a document: ten thousand lines have half a million. */
    static final int ELEMENTS_MAX = 1_000_000;
    /** The most attributes of an element, namespaces aside. */
    static final int ATTRIBUTES_MAX = 100;

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String[] NO_ATTRIBUTES = {};
    private static final char NO_QUOTE = '<';
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*"
            + "(?:\"1\\.[01]\"|'1\\.[01]')"
            + "(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:\"[A-Za-z][A-Za-z0-9._-]*\"|'[A-Za-z][A-Za-z0-9._-]*'))?"
            + "(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:\"(?:yes|no)\"|'(?:yes|no)'))?[ \t\r\n]*\\?>");

    private final String text;
    private final Cursor in;
    private final Lines lines;
    private final NormNames names = new NormNames();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Written> attributes = new ArrayList<>();
    private Spaces spaces = Spaces.outermost(names);
    private Optional<Element> root = Optional.empty();
    private int count;

    XmlParser(String text) {
        this.text = text;
        this.in = new Cursor(text);
        this.lines = new Lines(text);
    }

    XmlReading read() {
        try {
            declaration();
            while (!in.isAtEnd()) {
                next();
            }
            if (!open.isEmpty() || root.isEmpty()) {
                throw in.malformed();
            }
            return new XmlDocument(root.get(), names);
        } catch (Refusal refusal) {
            return refusal.in(lines);
        }
    }

    private void declaration() {
        if (text.startsWith("<?xml") && text.length() > 5 && text.charAt(5) <= ' ') {
            Matcher declaration = DECLARATION.matcher(text);
            if (!declaration.lookingAt()) {
                throw in.malformed();
            }
            in.to(declaration.end());
        }
    }

    private void next() {
        if (in.peek() != '<') {
            characters();
            return;
        }
        in.over('<');
        switch (in.peek()) {
            case '/' -> endTag();
            case '!' -> declared();
            case '?' -> instruction();
            default -> startTag();
        }
    }

    private void characters() {
        if (open.isEmpty()) {
            if (!in.overSpace()) {
                throw in.malformed();
            }
            return;
        }
        int from = in.at();
        in.overPlain(NO_QUOTE);
        while (in.peek() == ']' && !in.isAhead("]]>")) {
            in.overAny();
            in.overPlain(NO_QUOTE);
        }
        open.getFirst().text(in, from);
        switch (in.peek()) {
            case '<' -> {}
            case '&' -> open.getFirst().text(in.reference());
            case '\r' -> open.getFirst().text(lineBreak());
            default -> throw in.malformed();
        }
    }

    /** A carriage return, with or without a line feed, is read as a line feed. */
    private String lineBreak() {
        in.over('\r');
        if (in.peek() == '\n') {
            in.over('\n');
        }
        return "\n";
    }

    private void declared() {
        if (in.isAhead("!--")) {
            in.to(in.at() + 3);
            in.behind("--");
            in.over('>');
        } else if (in.isAhead("![CDATA[") && !open.isEmpty()) {
            in.to(in.at() + 8);
            int from = in.at();
            in.behind("]]>");
            open.getFirst()
                    .text(text.substring(from, in.at() - 3)
                            .replace("\r\n", "\n")
                            .replace('\r', '\n'));
        } else if (in.isAhead("!DOCTYPE") && root.isEmpty() && open.isEmpty()) {
            throw new Refusal(Unreadable.DTD, in.at());
        } else {
            throw in.malformed();
        }
    }

    private void instruction() {
        in.over('?');
        int from = in.at();
        in.overName();
        String target = in.since(from);
        if (target.equalsIgnoreCase("xml") || (!in.isAhead("?>") && !in.overSpace())) {
            throw in.malformed();
        }
        in.behind("?>");
    }

    private void startTag() {
        if (open.isEmpty() && root.isPresent()) {
            throw in.malformed();
        }
        int from = in.at();
        in.overName();
        int to = in.at();
        Spaces outer = spaces;
        attributes();
        boolean isEmpty = in.peek() == '/';
        if (isEmpty) {
            in.over('/');
        }
        in.over('>');
        Element element = element(from, to);
        if (isEmpty) {
            spaces = outer;
            ended(element);
        } else {
            open.push(new Open(element, outer, from, to));
        }
    }

    private Element element(int from, int to) {
        if (open.size() >= DEPTH_MAX) {
            throw new Refusal(Unreadable.TOO_DEEP, in.at(), DEPTH_MAX);
        }
        if (++count > ELEMENTS_MAX) {
            throw new Refusal(Unreadable.TOO_LARGE, in.at(), ELEMENTS_MAX + " elements");
        }
        Name name = spaces.element(in.text(), from, to).orElseThrow(in::malformed);
        Optional<Element> parent = open.isEmpty() ? Optional.empty() : open.getFirst().self;
        Element element = new Element(name.name(), parent, named(), lines, in.at());
        name.borneBy(element);
        return element;
    }

    private void ended(Element element) {
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.getFirst().add(element);
        }
    }

    private void endTag() {
        in.over('/');
        if (open.isEmpty()) {
            throw in.malformed();
        }
        Open ending = open.pop();
        for (int i = ending.from; i < ending.to; i++) {
            in.over(in.text()[i]);
        }
        in.overSpace();
        in.over('>');
        spaces = ending.outer;
        ended(ending.close());
    }

    /** Reads the attributes of a start tag, up to its end, and takes its namespaces in. */
    private void attributes() {
        attributes.clear();
        Map<String, String> declared = Map.of();
        boolean isSpaced = in.overSpace();
        while (in.peek() != '>' && in.peek() != '/') {
            if (!isSpaced) {
                throw in.malformed();
            }
            Written attribute = attribute();
            if (in.text()[attribute.from] == 'x' && attribute.isNamespace(text)) {
                declared = declared.isEmpty() ? new HashMap<>() : declared;
                declare(attribute, declared);
            } else {
                attributes.add(attribute);
            }
            if (attributes.size() > ATTRIBUTES_MAX || declared.size() > ATTRIBUTES_MAX) {
                throw new Refusal(Unreadable.TOO_LARGE, in.at(), ATTRIBUTES_MAX + " attributes");
            }
            isSpaced = in.overSpace();
        }
        if (!declared.isEmpty()) {
            spaces = spaces.with(declared);
        }
    }

    private Written attribute() {
        int from = in.at();
        in.overName();
        int to = in.at();
        in.overSpace();
        in.over('=');
        in.overSpace();
        return new Written(from, to, value());
    }

    private String value() {
        char quote = in.peek();
        if (quote != '"' && quote != '\'') {
            throw in.malformed();
        }
        in.over(quote);
        String plain = plain(quote);
        String value = in.peek() == quote ? plain : plain + rest(quote);
        in.over(quote);
        return value;
    }

    /** What follows the first character that needs a look. */
    private String rest(char quote) {
        StringBuilder value = new StringBuilder();
        while (in.peek() != quote) {
            switch (in.peek()) {
                case '&' -> value.append(in.reference());
                case '\r' -> value.append(lineBreak().replace('\n', ' '));
                case ']' -> {
                    in.over(']');
                    value.append(']');
                }
                default -> throw in.malformed();
            }
            value.append(plain(quote));
        }
        return value.toString();
    }

    /** In an attribute, any white space that is written as such is read as a blank. */
    private String plain(char quote) {
        int from = in.at();
        in.overPlain(quote);
        return in.since(from).replace('\n', ' ').replace('\t', ' ');
    }

    private void declare(Written attribute, Map<String, String> declared) {
        String prefix = attribute.to - attribute.from == 5 ? "" : text.substring(attribute.from + 6, attribute.to);
        String space = attribute.value;
        boolean isXml = prefix.equals("xml");
        if (declared.containsKey(prefix)
                || prefix.equals("xmlns")
                || space.equals(XMLNS)
                || isXml != space.equals(XML)
                || (!prefix.isEmpty() && space.isEmpty())) {
            throw in.malformed();
        }
        declared.put(prefix, space);
    }

    /** Names and values of the attributes just read, each name once. */
    private String[] named() {
        if (attributes.isEmpty()) {
            return NO_ATTRIBUTES;
        }
        String[] pairs = new String[2 * attributes.size()];
        for (int i = 0; i < pairs.length; i += 2) {
            Written attribute = attributes.get(i / 2);
            Name name =
                    spaces.attribute(in.text(), attribute.from, attribute.to).orElseThrow(in::malformed);
            name.borneByAttribute();
            pairs[i] = name.name();
            pairs[i + 1] = attribute.value;
            for (int j = 0; j < i; j += 2) {
                if (pairs[j].equals(pairs[i])) {
                    throw in.malformed();
                }
            }
        }
        return pairs;
    }

    /** An attribute as it is written. */
    private record Written(int from, int to, String value) {
        boolean isNamespace(String text) {
            return text.startsWith("xmlns", from) && (to - from == 5 || text.charAt(from + 5) == ':');
        }
    }

    /** An element that has not ended. */
    private static final class Open {
        private static final StringBuilder NONE = new StringBuilder(0);

        private final Element element;
        private final Optional<Element> self;
        private final Spaces outer;
        private final int from;
        private final int to;
        private String first = "";
        private StringBuilder more = NONE;
        private List<Element> inner = List.of();

        /** @param outer  the namespaces around it */
        Open(Element element, Spaces outer, int from, int to) {
            this.element = element;
            this.self = Optional.of(element);
            this.outer = outer;
            this.from = from;
            this.to = to;
        }

        void text(Cursor in, int from) {
            if (inner.isEmpty() && in.at() > from) {
                text(in.since(from));
            }
        }

        void text(String found) {
            if (!inner.isEmpty()) {
                return;
            }
            if (first.isEmpty()) {
                first = found;
            } else {
                more = more.length() == 0 ? new StringBuilder() : more;
                more.append(found);
            }
        }

        void add(Element ended) {
            if (inner.isEmpty()) {
                inner = new ArrayList<>();
            }
            inner.add(ended);
        }

        Element close() {
            if (inner.isEmpty()) {
                element.close(more.length() == 0 ? first : first + more);
            } else {
                element.close(inner);
            }
            return element;
        }
    }
}
