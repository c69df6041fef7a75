package io.comptoir.pdf.picture;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Allocation;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Parts of a whole as one bar: shares of customers, of rates, of ages. Each part has a pattern and a number of its own, so
 * that no colour is needed to read it, and the percentages add up to a hundred.
 *
 * @param title  what is shown
 * @param currency  the code of the currency of all figures
 * @param data  from left to right, 1 to {@value #DATA_MAX}, none below zero, not all zero
 * @param theme  whose colour the bar has
 * @param language  of the figures
 */
public record SharePicture(String title, String currency, List<Datum> data, Theme theme, Locale language)
        implements ReportPicture {

    /** The most parts that patterns tell apart. */
    public static final int DATA_MAX = 8;

    private static final Rule NEGATIVE = Rule.error("CPT-PDF-PICTURE-SHARE", "Comptoir, pictures")
            .says("« {value} » n'est pas une part d'un tout.", "'{value}' is no part of a whole.")
            .fix(
                    "Donnez des valeurs positives ou nulles, dont une au moins est positive.",
                    "Give values of zero or more, one of them above zero.");

    private static final int WIDTH = 720;
    private static final int LEFT = 16;
    private static final int BAR_TOP = 48;
    private static final int BAR_HEIGHT = 44;
    private static final int ROW = 24;
    private static final int NUMBER_ROOM = 18;
    private static final long TENTHS = 1000;
    private static final int LABEL_MAX = 60;

    /** Refuses none, too many, and what is no part of a whole. */
    public SharePicture {
        data = List.copyOf(data);
        if (data.isEmpty() || data.size() > DATA_MAX) {
            throw new ViolationsException(BarPicture.COUNT.at("data", data.size(), DATA_MAX));
        }
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).value().signum() < 0) {
                throw new ViolationsException(
                        NEGATIVE.at("data[" + i + "]", data.get(i).value().toPlainString()));
            }
        }
        if (data.stream().allMatch(datum -> datum.value().signum() == 0)) {
            throw new ViolationsException(NEGATIVE.at("data", "0"));
        }
    }

    /** A picture in the shipped look. */
    public static SharePicture of(String title, String currency, List<Datum> data, Locale language) {
        return new SharePicture(title, currency, data, Theme.CLASSIC, language);
    }

    /** The same in another look. */
    public SharePicture theme(Theme newTheme) {
        return new SharePicture(title, currency, data, newTheme, language);
    }

    /** How much each part is of the whole, in tenths of a percent; together 1000. */
    public List<Long> tenths() {
        List<BigDecimal> weights = data.stream().map(Datum::value).toList();
        return Allocation.byWeight(BigDecimal.valueOf(TENTHS), weights, 0).stream()
                .map(BigDecimal::longValueExact)
                .toList();
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
        List<Long> tenths = tenths();
        List<String> lines = IntStream.range(0, data.size())
                .mapToObj(i -> line(i, tenths, labels))
                .toList();
        int height = BAR_TOP + BAR_HEIGHT + 16 + data.size() * ROW + 8;
        return new Scene(
                WIDTH,
                height,
                labels.language(),
                title,
                String.join("; ", lines),
                drawing -> draw(drawing, tenths, lines));
    }

    private void draw(Drawing drawing, List<Long> tenths, List<String> lines) {
        Patterns.hatch(drawing, data.size(), theme);
        drawing.bold(LEFT, 28, 16, "start", theme.ink().hex(), Svg.cut(title, 70));
        drawBar(drawing, tenths);
        for (int i = 0; i < data.size(); i++) {
            drawRow(drawing, i, lines.get(i));
        }
    }

    private void drawBar(Drawing drawing, List<Long> tenths) {
        int room = WIDTH - 2 * LEFT;
        long before = 0;
        for (int i = 0; i < data.size(); i++) {
            int from = LEFT + Math.toIntExact(before * room / TENTHS);
            before += tenths.get(i);
            int to = LEFT + Math.toIntExact(before * room / TENTHS);
            drawing.outlined(
                    from,
                    BAR_TOP,
                    to - from,
                    BAR_HEIGHT,
                    Patterns.fill(i, theme),
                    theme.accent().hex());
            if (to - from >= NUMBER_ROOM) {
                int middle = (from + to) / 2;
                drawing.rectangle(middle - 8, BAR_TOP + 13, 16, 18, "#FFFFFF");
                drawing.bold(middle, BAR_TOP + 27, 12, "middle", theme.ink().hex(), String.valueOf(i + 1));
            }
        }
    }

    private void drawRow(Drawing drawing, int index, String line) {
        int top = BAR_TOP + BAR_HEIGHT + 16 + index * ROW;
        drawing.bold(LEFT + 12, top + 13, 12, "end", theme.ink().hex(), String.valueOf(index + 1));
        drawing.outlined(
                LEFT + 20,
                top,
                22,
                16,
                Patterns.fill(index, theme),
                theme.accent().hex());
        drawing.text(LEFT + 52, top + 13, 12, "start", theme.ink().hex(), line);
    }

    /** Omega : 1 200,00 € (12,5 %). */
    private String line(int index, List<Long> tenths, Labels labels) {
        Datum datum = data.get(index);
        BigDecimal percent = BigDecimal.valueOf(tenths.get(index), 1);
        return Svg.cut(datum.label(), LABEL_MAX) + labels.get("colon") + " "
                + labels.notation().amount(datum.value(), currency) + " ("
                + labels.notation().percent(percent) + ")";
    }
}
