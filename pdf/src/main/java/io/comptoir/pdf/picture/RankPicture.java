package io.comptoir.pdf.picture;

import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Figures with long names, one under the other: late customers, best sellers. What is below zero is hatched, so that no colour
 * is needed to read it.
 *
 * @param title  what is shown
 * @param currency  the code of the currency of all figures
 * @param data  from top to bottom, in the order that is given, 1 to {@value #DATA_MAX}
 * @param theme  whose colour the bars have
 * @param language  of the figures
 */
public record RankPicture(String title, String currency, List<Datum> data, Theme theme, Locale language)
        implements ReportPicture {

    /** The most rows. */
    public static final int DATA_MAX = 40;

    private static final int NAMES_END = 250;
    private static final int NAME_LETTERS = 36;
    private static final int BARS_END = 590; // the widest amount stands behind the longest bar
    private static final int TOP = 46;
    private static final int ROW = 26;
    private static final int BAR = 16;

    /** Refuses none, and too many to read. */
    public RankPicture {
        data = List.copyOf(data);
        if (data.isEmpty() || data.size() > DATA_MAX) {
            throw new ViolationsException(BarPicture.COUNT.at("data", data.size(), DATA_MAX));
        }
    }

    /** A picture in the shipped look. */
    public static RankPicture of(String title, String currency, List<Datum> data, Locale language) {
        return new RankPicture(title, currency, data, Theme.CLASSIC, language);
    }

    /** The same in another look. */
    public RankPicture theme(Theme newTheme) {
        return new RankPicture(title, currency, data, newTheme, language);
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
                .map(datum -> datum.label() + labels.get("colon") + " " + amount(datum, labels))
                .collect(Collectors.joining("; "));
        int height = TOP + data.size() * ROW + 12;
        return new Scene(Chart.WIDTH, height, labels.language(), title, told, drawing -> draw(drawing, labels));
    }

    private void draw(Drawing drawing, Labels labels) {
        drawing.hatch("below", 6, 45, theme.accent().hex());
        drawing.bold(16, 28, 16, "start", theme.ink().hex(), Svg.cut(title, 70));
        List<Datum> sizes =
                data.stream().map(datum -> new Datum("", datum.value().abs())).toList();
        BigDecimal most = sizes.stream().map(Datum::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        Axis axis = new Axis(BigDecimal.ZERO, most.signum() == 0 ? BigDecimal.ONE : most, BigDecimal.ONE);
        for (int i = 0; i < data.size(); i++) {
            drawRow(drawing, i, axis.place(sizes.get(i).value(), BARS_END - NAMES_END), labels);
        }
        drawing.line(
                NAMES_END, TOP, NAMES_END, TOP + data.size() * ROW, theme.ink().hex());
    }

    private void drawRow(Drawing drawing, int index, int length, Labels labels) {
        Datum datum = data.get(index);
        int top = TOP + index * ROW + (ROW - BAR) / 2;
        String accent = theme.accent().hex();
        String fill = datum.value().signum() < 0 ? "url(#below)" : accent;
        drawing.text(NAMES_END - 8, top + 12, 11, "end", theme.ink().hex(), Svg.cut(datum.label(), NAME_LETTERS));
        drawing.outlined(NAMES_END, top, length, BAR, fill, accent);
        drawing.text(NAMES_END + length + 8, top + 12, 11, "start", theme.ink().hex(), amount(datum, labels));
    }

    private String amount(Datum datum, Labels labels) {
        return labels.notation().amount(datum.value(), currency);
    }
}
