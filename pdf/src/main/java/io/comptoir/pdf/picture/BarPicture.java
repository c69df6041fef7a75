package io.comptoir.pdf.picture;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Figures as bars: revenue by month, an aged balance. What is below zero is hatched, so that no colour is needed to read it.
 *
 * @param title  what is shown
 * @param currency  the code of the currency of all figures
 * @param data  from left to right, 1 to {@value #DATA_MAX}
 * @param theme  whose colour the bars have
 * @param language  of the figures
 */
public record BarPicture(String title, String currency, List<Datum> data, Theme theme, Locale language) {

    /** The most bars. */
    public static final int DATA_MAX = 60;

    static final Rule COUNT = Rule.error("CPT-PDF-PICTURE-DATA", "Comptoir, pictures")
            .says("Une image de {value} valeurs n'est pas possible.", "A picture of {value} figures is not possible.")
            .fix("Donnez de 1 à {0} valeurs.", "Give 1 to {0} figures.");

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int LEFT = 92;
    private static final int RIGHT = 16;
    private static final int TOP = 56;
    private static final int BOTTOM = 40;
    private static final int VALUES_SHOWN = 8;
    private static final int LABELS_SHOWN = 12;
    private static final int LABEL_ROOM = 640;
    private static final int LETTER = 6;
    private static final String GREY = "#5F6B76";
    private static final String HAIRLINE = "#DDE2E7";

    /** Refuses none, and too many to tell apart. */
    public BarPicture {
        data = List.copyOf(data);
        if (data.isEmpty() || data.size() > DATA_MAX) {
            throw new ViolationsException(COUNT.at("data", data.size(), DATA_MAX));
        }
    }

    /** A picture in the shipped look. */
    public static BarPicture of(String title, String currency, List<Datum> data, Locale language) {
        return new BarPicture(title, currency, data, Theme.CLASSIC, language);
    }

    /** The same in another look. */
    public BarPicture theme(Theme newTheme) {
        return new BarPicture(title, currency, data, newTheme, language);
    }

    /** The picture as SVG, the same text for the same figures. All figures are told in words too, for those who listen. */
    public String svg() {
        Labels labels = Labels.of(language);
        String told = data.stream()
                .map(datum -> datum.label() + labels.get("colon") + " " + amount(datum.value(), labels))
                .collect(Collectors.joining("; "));
        Svg svg = new Svg(WIDTH, HEIGHT, labels.language(), title, told)
                .hatch("below", 6, 45, theme.accent().hex())
                .bold(16, 28, 16, "start", theme.ink().hex(), Svg.cut(title, 70));
        Axis axis = Axis.of(data);
        drawAxis(svg, axis, labels);
        for (int i = 0; i < data.size(); i++) {
            drawBar(svg, axis, i, labels);
        }
        int zero = y(axis, BigDecimal.ZERO);
        return svg.line(LEFT, zero, WIDTH - RIGHT, zero, theme.ink().hex()).end();
    }

    private void drawAxis(Svg svg, Axis axis, Labels labels) {
        svg.text(LEFT - 8, TOP - 14, 11, "end", GREY, currency.equals("EUR") ? "€" : currency);
        for (BigDecimal number : axis.numbers()) {
            int y = y(axis, number);
            svg.line(LEFT, y, WIDTH - RIGHT, y, HAIRLINE);
            svg.text(LEFT - 8, y + 4, 11, "end", GREY, labels.notation().number(number));
        }
    }

    private void drawBar(Svg svg, Axis axis, int index, Labels labels) {
        Datum datum = data.get(index);
        int room = WIDTH - LEFT - RIGHT;
        int from = LEFT + index * room / data.size();
        int to = LEFT + (index + 1) * room / data.size();
        int gap = Math.max(1, (to - from) / 5);
        int middle = (from + to) / 2;
        int zero = y(axis, BigDecimal.ZERO);
        int end = y(axis, datum.value());
        boolean below = datum.value().signum() < 0;
        String fill = below ? "url(#below)" : theme.accent().hex();
        int top = Math.min(zero, end);
        svg.outlined(
                from + gap,
                top,
                to - from - 2 * gap,
                Math.abs(end - zero),
                fill,
                theme.accent().hex());
        if (data.size() <= VALUES_SHOWN) {
            String amount = amount(datum.value(), labels);
            svg.text(
                    middle,
                    below ? end + 13 : end - 5,
                    11,
                    "middle",
                    theme.ink().hex(),
                    amount);
        }
        int every = (data.size() + LABELS_SHOWN - 1) / LABELS_SHOWN;
        if (index % every == 0) {
            int letters = Math.max(3, LABEL_ROOM * every / data.size() / LETTER);
            svg.text(middle, HEIGHT - 16, 11, "middle", GREY, Svg.cut(datum.label(), letters));
        }
    }

    private static int y(Axis axis, BigDecimal value) {
        int length = HEIGHT - TOP - BOTTOM;
        return TOP + length - axis.place(value, length);
    }

    private String amount(BigDecimal value, Labels labels) {
        return labels.notation().amount(value, currency);
    }
}
