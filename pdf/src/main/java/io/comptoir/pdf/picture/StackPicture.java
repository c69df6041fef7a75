package io.comptoir.pdf.picture;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Figures that make one together, as bars on each other: recurring revenue kept, new and lost by month; what is billed and what
 * is to come. What is below zero goes down from zero. Each series has a pattern of its own, so that no colour is needed to read it.
 *
 * @param title  what is shown
 * @param currency  the code of the currency of all figures
 * @param series  what the figures of each bar are, from zero on, 1 to {@value #SERIES_MAX}
 * @param bars  from left to right, 1 to 60
 * @param theme  whose colour the bars have
 * @param language  of the figures
 */
public record StackPicture(
        String title, String currency, List<String> series, List<Bar> bars, Theme theme, Locale language)
        implements ReportPicture {

    /** The most series. */
    public static final int SERIES_MAX = 4;

    private static final Rule SERIES = Rule.error("CPT-PDF-PICTURE-SERIES", "Comptoir, pictures")
            .says("{value} valeurs pour {0} séries.", "{value} figures for {0} series.")
            .fix(
                    "Donnez de 1 à {1} séries, et à chaque barre une valeur par série.",
                    "Give 1 to {1} series, and each bar a figure of each.");

    private static final int TOP = 86;
    private static final int LEGEND_TOP = 42;
    private static final int LEGEND_LETTERS = 20;
    private static final int LEGEND_ROOM = 172;

    /**
     * Figures on each other.
     *
     * @param label  what they are of: a month
     * @param values  one of each series; below zero goes down
     */
    public record Bar(String label, List<BigDecimal> values) {

        /** Refuses numbers without bounds. */
        public Bar {
            values = values.stream().map(Decimals::bounded).toList();
        }

        /** The figures in the order of the series. */
        public static Bar of(String label, BigDecimal... values) {
            return new Bar(label, List.of(values));
        }

        /** What goes up from zero, or down. */
        private BigDecimal sum(int sign) {
            return values.stream().filter(value -> value.signum() == sign).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Refuses none, too many to tell apart, and bars that lack a figure of a series. */
    public StackPicture {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        if (bars.isEmpty() || bars.size() > BarPicture.DATA_MAX) {
            throw new ViolationsException(BarPicture.COUNT.at("bars", bars.size(), BarPicture.DATA_MAX));
        }
        if (series.isEmpty() || series.size() > SERIES_MAX) {
            throw new ViolationsException(SERIES.at("series", series.size(), series.size(), SERIES_MAX));
        }
        for (int i = 0; i < bars.size(); i++) {
            int values = bars.get(i).values().size();
            if (values != series.size()) {
                throw new ViolationsException(SERIES.at("bars[" + i + "].values", values, series.size(), SERIES_MAX));
            }
        }
    }

    /** A picture in the shipped look. */
    public static StackPicture of(String title, String currency, List<String> series, List<Bar> bars, Locale language) {
        return new StackPicture(title, currency, series, bars, Theme.CLASSIC, language);
    }

    /** The same in another look. */
    public StackPicture theme(Theme newTheme) {
        return new StackPicture(title, currency, series, bars, newTheme, language);
    }

    @Override
    public String svg() {
        return scene().svg();
    }

    @Override
    public byte[] png() {
        return scene().png();
    }

    private Scene scene() {
        Labels labels = Labels.of(language);
        String told = bars.stream().map(bar -> told(bar, labels)).collect(Collectors.joining("; "));
        return new Scene(Chart.WIDTH, Chart.HEIGHT, labels.language(), title, told, drawing -> draw(drawing, labels));
    }

    /** mars : conservé 2 000,00 €, nouveau 500,00 €. */
    private String told(Bar bar, Labels labels) {
        return bar.label() + labels.get("colon") + " "
                + IntStream.range(0, series.size())
                        .mapToObj(i -> series.get(i) + " "
                                + labels.notation().amount(bar.values().get(i), currency))
                        .collect(Collectors.joining(", "));
    }

    private void draw(Drawing drawing, Labels labels) {
        Patterns.hatch(drawing, series.size(), theme);
        drawing.bold(16, 28, 16, "start", theme.ink().hex(), Svg.cut(title, 70));
        drawLegend(drawing);
        List<Datum> ends = new ArrayList<>();
        bars.forEach(bar -> ends.addAll(List.of(new Datum("", bar.sum(1)), new Datum("", bar.sum(-1)))));
        Chart chart = new Chart(Axis.of(ends), TOP, theme, labels);
        chart.drawAxis(drawing, currency);
        for (int i = 0; i < bars.size(); i++) {
            drawBar(drawing, chart.column(i, bars.size()), bars.get(i));
        }
        chart.drawZero(drawing);
    }

    private void drawLegend(Drawing drawing) {
        for (int i = 0; i < series.size(); i++) {
            int left = 16 + i * LEGEND_ROOM;
            drawing.outlined(
                    left,
                    LEGEND_TOP,
                    18,
                    12,
                    Patterns.fill(i, theme),
                    theme.accent().hex());
            drawing.text(
                    left + 24, LEGEND_TOP + 10, 11, "start", theme.ink().hex(), Svg.cut(series.get(i), LEGEND_LETTERS));
        }
    }

    private void drawBar(Drawing drawing, Chart.Column column, Bar bar) {
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < series.size(); i++) {
            BigDecimal value = bar.values().get(i);
            BigDecimal from = value.signum() < 0 ? below : above;
            BigDecimal to = from.add(value);
            if (value.signum() != 0) {
                column.draw(
                        drawing,
                        from,
                        to,
                        Patterns.fill(i, theme),
                        theme.accent().hex());
            }
            above = value.signum() < 0 ? above : to;
            below = value.signum() < 0 ? to : below;
        }
        column.drawLabel(drawing, bar.label());
    }
}
