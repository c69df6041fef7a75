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
public record BarPicture(String title, String currency, List<Datum> data, Theme theme, Locale language)
        implements ReportPicture {

    /** The most bars. */
    public static final int DATA_MAX = 60;

    static final Rule COUNT = Rule.error("CPT-PDF-PICTURE-DATA", "Comptoir, pictures")
            .says("Une image de {value} valeurs n'est pas possible.", "A picture of {value} figures is not possible.")
            .fix("Donnez de 1 à {0} valeurs.", "Give 1 to {0} figures.");

    private static final int TOP = 56;

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
        String told = data.stream()
                .map(datum -> datum.label() + labels.get("colon") + " " + amount(datum.value(), labels))
                .collect(Collectors.joining("; "));
        return new Scene(Chart.WIDTH, Chart.HEIGHT, labels.language(), title, told, drawing -> draw(drawing, labels));
    }

    private void draw(Drawing drawing, Labels labels) {
        drawing.hatch("below", 6, 45, theme.accent().hex());
        drawing.bold(16, 28, 16, "start", theme.ink().hex(), Svg.cut(title, 70));
        Chart chart = new Chart(Axis.of(data), TOP, theme, labels);
        chart.drawAxis(drawing, currency);
        for (int i = 0; i < data.size(); i++) {
            drawBar(drawing, chart, i, labels);
        }
        chart.drawZero(drawing);
    }

    private void drawBar(Drawing drawing, Chart chart, int index, Labels labels) {
        Datum datum = data.get(index);
        Chart.Column column = chart.column(index, data.size());
        boolean below = datum.value().signum() < 0;
        String accent = theme.accent().hex();
        column.draw(drawing, BigDecimal.ZERO, datum.value(), below ? "url(#below)" : accent, accent);
        if (data.size() <= Chart.VALUES_SHOWN) {
            column.drawValue(drawing, datum.value(), amount(datum.value(), labels));
        }
        column.drawLabel(drawing, datum.label());
    }

    private String amount(BigDecimal value, Labels labels) {
        return labels.notation().amount(value, currency);
    }
}
