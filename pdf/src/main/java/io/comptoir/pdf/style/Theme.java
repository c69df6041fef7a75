package io.comptoir.pdf.style;

import io.comptoir.document.Logo;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A model of papers: how they are laid out, in which colours, what they show, and the words that differ from those of
 * others. Three ship; any can be changed in part and given a name.
 */
@ValueStyle
@Value.Immutable
public abstract class Theme {

    /** The least contrast of colour and paper, in hundredths, for large text and lines (WCAG 2.1, 1.4.3 and 1.4.11). */
    public static final int CONTRAST_MIN = 300;

    /** The least contrast of running text and paper, in hundredths (WCAG 2.1, 1.4.3). */
    public static final int TEXT_CONTRAST_MIN = 450;

    private static final int NAME_MAX = 60;
    /** The least size of text, in percent: running text of 7.2 points. */
    public static final int TEXT_SCALE_MIN = 80;

    private static final int TEXT_SCALE_MAX = 125;
    private static final int MARGIN_MIN = 10;
    private static final int MARGIN_MAX = 25;
    private static final int LABEL_MAX = 1_000;
    private static final int TEXT_MAX = 10_000;

    private static final Rule CONTRAST = Rule.error("CPT-PDF-THEME-CONTRAST", "WCAG 2.1, 1.4.3 and 1.4.11")
            .says(
                    "La couleur {value} se lit mal sur le papier : son contraste est de {0} centièmes, pour {1} au moins.",
                    "The colour {value} is hard to read on paper: its contrast is {0} hundredths, of {1} at least.")
            .fix("Choisissez une couleur plus foncée.", "Choose a darker colour.");
    private static final Rule RANGE = Rule.error("CPT-PDF-THEME-RANGE", "Comptoir, themes")
            .says("{value} n'est pas compris entre {0} et {1}.", "{value} is not between {0} and {1}.")
            .fix("Donnez une valeur entre ces bornes.", "Give a value within these bounds.");
    private static final Rule TEXT = Rule.error("CPT-PDF-THEME-TEXT", "Comptoir, themes")
            .says(
                    "Le texte « {value} » est vide ou dépasse {0} caractères.",
                    "The text '{value}' is blank or has more than {0} characters.")
            .fix("Donnez un texte, ou retirez-le du modèle.", "Give a text, or take it out of the theme.");
    private static final Rule LABEL = Rule.error("CPT-PDF-THEME-LABEL", "Comptoir, themes")
            .says("Aucun libellé ne s'appelle « {value} ».", "There is no label '{value}'.")
            .fix("Prenez une clé de Labels.keys().", "Take a key of Labels.keys().");

    /** Airy, left-aligned, deep blue. */
    public static final Theme CLASSIC = of(Design.CLASSIC, 0x1F4E79);

    /** A band of deep green, open tables, a code to pay by. */
    public static final Theme MODERN = of(Design.MODERN, 0x0B6E5F).showing(Part.PAYMENT_CODE, Part.AMOUNT_IN_WORDS);

    /** Ruled, small and sparing of ink, with codes and units in columns. */
    public static final Theme COMPACT = of(Design.COMPACT, 0x3A3F47).showing(Part.ITEM_CODE_COLUMN, Part.UNIT_COLUMN);

    Theme() {}

    /** What its owner calls it: 1 to 60 characters; the name of the design unless said otherwise. */
    @Value.Default
    public String name() {
        return design().name().toLowerCase(Locale.ROOT);
    }

    /** How papers are laid out. */
    public abstract Design design();

    /** The one colour beside ink and greys: the title, the head of the lines and what is to be paid; 3:1 on paper at least. */
    public abstract Colour accent();

    /** The colour of text, 4.5:1 on paper at least; nearly black unless said otherwise. */
    @Value.Default
    public Colour ink() {
        return Colour.of(0x1F2933);
    }

    /** The size of all text in percent of the usual one, whose running text is 9 points high: 80 to 125. */
    @Value.Default
    public int textScale() {
        return design().textScale();
    }

    /** The room around a page on the left and on the right, in millimetres: 10 to 25. */
    @Value.Default
    public int margin() {
        return design().margin();
    }

    /** What papers are printed on; A4 unless said otherwise. */
    @Value.Default
    public PaperSize paper() {
        return PaperSize.A4;
    }

    /** A picture that stands in place of the issuer's. */
    public abstract Optional<Logo> logo();

    /** What papers show. */
    @Value.Default
    public Set<Part> parts() {
        return Part.USUAL;
    }

    /** What papers say where they say nothing of their own; 1 to 10 000 characters each. */
    public abstract Map<Zone, String> texts();

    /**
     * What papers say in place of the mentions they were issued with, by the key of the mention, such as
     * {@code LATE_PENALTY}; those of other keys are added. Why no VAT is charged is never reworded.
     */
    public abstract Map<String, String> mentions();

    /** Labels in one's own words, by their key. They are the same in all languages. */
    public abstract Map<String, String> labels();

    @Value.Check
    void check() {
        List<Violation> found = new ArrayList<>();
        contrast(found, "accent", accent(), CONTRAST_MIN);
        contrast(found, "ink", ink(), TEXT_CONTRAST_MIN);
        range(found, "textScale", textScale(), TEXT_SCALE_MIN, TEXT_SCALE_MAX);
        range(found, "margin", margin(), MARGIN_MIN, MARGIN_MAX);
        text(found, "name", name(), NAME_MAX);
        new TreeMap<>(texts()).forEach((zone, words) -> {
            text(found, "texts[" + zone + "]", words, TEXT_MAX);
            RichText.violation("texts[" + zone + "]", words).ifPresent(found::add);
        });
        new TreeMap<>(mentions()).forEach((key, words) -> text(found, "mentions[" + key + "]", words, TEXT_MAX));
        new TreeMap<>(labels()).forEach((key, words) -> {
            text(found, "labels[" + key + "]", words, LABEL_MAX);
            if (!Labels.of(Locale.ENGLISH).keys().contains(key)) {
                found.add(LABEL.at("labels", key));
            }
        });
        new Violations(found).throwIfErrors();
    }

    private static void contrast(List<Violation> found, String path, Colour colour, int least) {
        int contrast = colour.contrast(Colour.WHITE);
        if (contrast < least) {
            found.add(CONTRAST.at(path, colour.hex(), contrast, least));
        }
    }

    private static void range(List<Violation> found, String path, int value, int least, int most) {
        if (value < least || value > most) {
            found.add(RANGE.at(path, value, least, most));
        }
    }

    private static void text(List<Violation> found, String path, String words, int most) {
        if (words.isBlank() || words.length() > most) {
            found.add(TEXT.at(path, words.substring(0, Math.min(words.length(), NAME_MAX)), most));
        }
    }

    /** Whether papers show {@code part}. */
    public boolean shows(Part part) {
        return parts().contains(part);
    }

    /** This theme in another colour. */
    public Theme accent(Colour colour) {
        return toBuilder().accent(colour).build();
    }

    /** This theme in the colour of {@code 0xRRGGBB}. */
    public Theme accent(int rgb) {
        return accent(Colour.of(rgb));
    }

    /** This theme, showing more. */
    public Theme showing(Part... more) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        all.addAll(parts());
        all.addAll(List.of(more));
        return toBuilder().parts(all).build();
    }

    /** This theme, showing less. */
    public Theme hiding(Part... less) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        all.addAll(parts());
        List.of(less).forEach(all::remove);
        return toBuilder().parts(all).build();
    }

    /** A design in a colour. */
    private static Theme of(Design design, int rgb) {
        return builder().design(design).accent(Colour.of(rgb)).build();
    }

    /** Starts a copy of this theme, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a theme. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a theme; design and accent are required. */
    public static final class Builder extends ImmutableTheme.Builder {
        Builder() {}
    }
}
