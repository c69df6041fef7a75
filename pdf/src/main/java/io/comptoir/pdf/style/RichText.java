package io.comptoir.pdf.style;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with few marks, which reads well where they are not understood, as in an e-invoice: {@code **bold**},
 * {@code *italic*}, lines that start with {@code "- "} for a list; lines break where they are broken. A star that opens or
 * closes nothing is a star.
 * <p>
 * There are no tags: {@code <b>} or {@code <script>} is refused when a text is typed in, and printed as it stands where a
 * paper was issued with it. Nothing in it is ever executed.
 *
 * @param paragraphs  one for each line that was typed
 */
public record RichText(List<Paragraph> paragraphs) {

    /** The longest text, in characters. */
    public static final int CHARACTERS_MAX = 20_000;

    private static final Rule TAG = Rule.error("CPT-PDF-TEXT-TAG", "Comptoir, rich text")
            .says(
                    "Le texte contient la balise « {value} », ligne {0}, colonne {1}.",
                    "The text holds the tag '{value}', line {0}, column {1}.")
            .fix(
                    "Écrivez **gras**, *italique* et « - » pour une liste ; aucune balise n'est admise.",
                    "Write **bold**, *italic* and '- ' for a list; no tags are allowed.");
    private static final Rule TOO_LONG = Rule.error("CPT-PDF-TEXT-TOO-LONG", "Comptoir, bounded input")
            .says("Le texte a {value} caractères ; {0} au plus.", "The text has {value} characters; {0} at most.")
            .fix("Raccourcissez-le.", "Make it shorter.");

    private static final Pattern TAG_SHAPED = Pattern.compile("<!|<[/?]?[a-zA-Z][^<>]{0,200}>?");
    private static final Pattern MARKED =
            Pattern.compile("\\*\\*(?=\\S)([^*]+)(?<=\\S)\\*\\*|(?<![*\\w])\\*(?=\\S)([^*]+)(?<=\\S)\\*(?![*\\w])");
    private static final String ITEM = "- ";

    /**
     * What was typed on one line.
     *
     * @param item  whether it is one of a list
     * @param spans  its parts, none of them empty; no part for an empty line
     */
    public record Paragraph(boolean item, List<Span> spans) {

        /** Keeps a copy of the list. */
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A part in one tone.
     *
     * @param text  without marks
     * @param tone  how it is said
     */
    public record Span(String text, Tone tone) {}

    /** How a part is said. */
    public enum Tone {
        /** As most. */
        PLAIN,
        /** To stand out. */
        BOLD,
        /** In another voice. */
        ITALIC
    }

    /** Keeps a copy of the list. */
    public RichText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Reads what somebody typed.
     *
     * @throws ViolationsException if it holds a tag, with its place, or more than {@value #CHARACTERS_MAX} characters
     */
    public static RichText of(String text) {
        violation("text", text).ifPresent(found -> {
            throw new ViolationsException(found);
        });
        return read(text);
    }

    /** What keeps {@code text} from being typed in. */
    static Optional<Violation> violation(String path, String text) {
        if (text.length() > CHARACTERS_MAX) {
            return Optional.of(TOO_LONG.at(path, text.length(), CHARACTERS_MAX));
        }
        Matcher tag = TAG_SHAPED.matcher(text);
        if (!tag.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, tag.start());
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = tag.start() - before.lastIndexOf('\n');
        return Optional.of(TAG.at(path, tag.group(), line, column));
    }

    /** Reads what a paper was issued with: whatever is no mark is text. */
    public static RichText read(String text) {
        return new RichText(text.lines().map(RichText::paragraph).toList());
    }

    /** The text without its marks. */
    public String plain() {
        List<String> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            StringBuilder line = new StringBuilder(paragraph.item() ? ITEM : "");
            paragraph.spans().forEach(span -> line.append(span.text()));
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }

    private static Paragraph paragraph(String line) {
        boolean item = line.startsWith(ITEM);
        String text = item ? line.substring(ITEM.length()) : line;
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARKED.matcher(text);
        int end = 0;
        while (mark.find()) {
            add(spans, text.substring(end, mark.start()), Tone.PLAIN);
            boolean bold = mark.group(1) != null;
            add(spans, bold ? mark.group(1) : mark.group(2), bold ? Tone.BOLD : Tone.ITALIC);
            end = mark.end();
        }
        add(spans, text.substring(end), Tone.PLAIN);
        return new Paragraph(item, spans);
    }

    private static void add(List<Span> spans, String text, Tone tone) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, tone));
        }
    }
}
