package io.comptoir.total;

import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Papers as tables of tests write them: {@code 3 x 9.99 @ 20 -10% +3.50eco; 1 x 10.00 @ E // -5% +9.90@20}. Behind the
 * lines stand discounts and charges; behind {@code //} those of the whole paper.
 */
final class Sums {

    private Sums() {}

    static Calculation.Builder of(String text) {
        String[] parts = text.split(" // ", -1);
        Calculation.Builder paper = Calculation.builder().lines(lines(parts[0]));
        if (parts.length > 1) {
            for (String word : parts[1].split(" ", -1)) {
                add(word, paper);
            }
        }
        return paper;
    }

    static List<Line> lines(String text) {
        return Stream.of(text.split("; ", -1)).<Line>map(Sums::line).toList();
    }

    private static ItemLine line(String text) {
        String[] words = text.split(" ", -1);
        String[] price = words[2].split("/", -1);
        ItemLine.Builder line = ItemLine.builder()
                .label("Ligne")
                .quantity(words[0])
                .unitPrice(price[0])
                .vat(rate(words[4]));
        if (price.length > 1) {
            line.priceBaseQuantity(new BigDecimal(price[1]));
        }
        Stream.of(words).skip(5).forEach(word -> {
            if (word.startsWith("-")) {
                line.addDiscounts(discount(word));
            } else {
                line.addCharges(charge(word));
            }
        });
        return line.build();
    }

    private static void add(String word, Calculation.Builder paper) {
        String[] parts = word.split("@", -1);
        Optional<VatRate> rate = parts.length > 1 ? Optional.of(rate(parts[1])) : Optional.empty();
        if (word.startsWith("-")) {
            paper.addDiscounts(new DocumentDiscount(discount(parts[0]), rate));
        } else {
            paper.addCharges(new DocumentCharge(charge(parts[0]), rate));
        }
    }

    static VatRate rate(String text) {
        return switch (text) {
            case "E" -> VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-79-C");
            case "F" -> VatRate.exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE");
            default -> VatRate.standard(text);
        };
    }

    private static Discount discount(String word) {
        return word.endsWith("%")
                ? Discount.percent(word.substring(1, word.length() - 1))
                : Discount.amount(word.substring(1));
    }

    private static Charge charge(String word) {
        if (word.endsWith("eco")) {
            return Charge.eco(word.substring(1, word.length() - 3));
        }
        return word.endsWith("%")
                ? Charge.percent(word.substring(1, word.length() - 1))
                : Charge.amount(word.substring(1));
    }
}
