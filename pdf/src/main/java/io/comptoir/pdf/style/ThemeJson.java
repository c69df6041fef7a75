package io.comptoir.pdf.style;

import io.comptoir.document.Logo;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A theme as people write it down: a design, and whatever of it is to be otherwise.
 *
 * <pre>
 * {"design": "MODERN", "name": "Export", "accent": "#7A1F3D", "ink": "#1F2933", "paper": "LETTER",
 *  "textScale": 95, "margin": 15, "logo": "iVBORw0KGgo…",
 *  "parts": {"PAYMENT_CODE": false, "NOTE": true},
 *  "texts": {"NOTE": "**Thank you** for your order."},
 *  "mentions": {"LATE_PENALTY": "…"},
 *  "labels": {"title.QUOTE": "Offre"}}
 * </pre>
 *
 * What is not there is as in the theme that ships in that design. Colours are {@code #RRGGBB}, a logo is base64.
 */
public final class ThemeJson {

    private static final Rule COLOUR = Rule.error("CPT-PDF-THEME-COLOUR", "CSS Color 4, 5.2")
            .says("« {value} » n'est pas une couleur.", "'{value}' is not a colour.")
            .fix(
                    "Écrivez six chiffres hexadécimaux après un dièse, par exemple #1F4E79.",
                    "Write six hexadecimal digits after a hash, for example #1F4E79.");
    private static final Rule BASE64 = Rule.error("CPT-PDF-THEME-LOGO", "RFC 4648, 4")
            .says("Le logo n'est pas en base64.", "The logo is not base64.")
            .fix("Encodez le fichier de l'image en base64.", "Encode the picture file in base64.");

    private static final int COLOUR_LENGTH = 7;

    private final Fields in;

    private ThemeJson(Fields in) {
        this.in = in;
    }

    /**
     * Reads a theme.
     *
     * @throws ViolationsException with all that is wrong with the text, each with its path
     */
    public static Theme read(String json) {
        Fields in = Fields.read(json);
        Optional<Theme> theme = new ThemeJson(in).theme();
        in.found().throwIfErrors();
        return theme.orElseThrow();
    }

    private Optional<Theme> theme() {
        Optional<Theme> shipped =
                in.required("design", in.choice("design", Design.class)).map(ThemeJson::shipped);
        Theme.Builder theme = shipped.orElse(Theme.CLASSIC).toBuilder();
        in.text("name").ifPresent(theme::name);
        in.value("accent", ThemeJson::colour).ifPresent(theme::accent);
        in.value("ink", ThemeJson::colour).ifPresent(theme::ink);
        in.choice("paper", PaperSize.class).ifPresent(theme::paper);
        in.smallInteger("textScale").ifPresent(theme::textScale);
        in.smallInteger("margin").ifPresent(theme::margin);
        in.value("logo", ThemeJson::logo).ifPresent(theme::logo);
        theme.parts(parts(shipped.orElse(Theme.CLASSIC).parts()));
        words(theme);
        in.done();
        return in.made(theme::build);
    }

    private static Theme shipped(Design design) {
        return switch (design) {
            case CLASSIC -> Theme.CLASSIC;
            case MODERN -> Theme.MODERN;
            case COMPACT -> Theme.COMPACT;
        };
    }

    private Set<Part> parts(Set<Part> usual) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(usual);
        in.object("parts").ifPresent(chosen -> {
            for (Part part : Part.values()) {
                chosen.truth(part.name()).ifPresent(shown -> {
                    if (shown) {
                        parts.add(part);
                    } else {
                        parts.remove(part);
                    }
                });
            }
            chosen.done();
        });
        return parts;
    }

    private void words(Theme.Builder theme) {
        in.object("texts").ifPresent(texts -> {
            for (Zone zone : Zone.values()) {
                texts.text(zone.name()).ifPresent(words -> theme.putTexts(zone, words));
            }
            texts.done();
        });
        in.object("mentions")
                .ifPresent(mentions -> mentions.names()
                        .forEach(key -> mentions.text(key).ifPresent(words -> theme.putMentions(key, words))));
        in.object("labels")
                .ifPresent(labels -> labels.names()
                        .forEach(key -> labels.text(key).ifPresent(words -> theme.putLabels(key, words))));
    }

    private static Colour colour(String text) {
        boolean hexadecimal = text.length() == COLOUR_LENGTH
                && text.charAt(0) == '#'
                && text.chars().skip(1).allMatch(HexFormat::isHexDigit);
        if (!hexadecimal) {
            throw new ViolationsException(COLOUR.at("", text.substring(0, Math.min(text.length(), COLOUR_LENGTH))));
        }
        return Colour.of(HexFormat.fromHexDigits(text, 1, COLOUR_LENGTH));
    }

    private static Logo logo(String base64) {
        try {
            return Logo.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new ViolationsException(BASE64.at("", ""));
        }
    }
}
