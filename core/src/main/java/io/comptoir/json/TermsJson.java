package io.comptoir.json;

import io.comptoir.terms.EndOfMonth;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.terms.TenDays;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Payment terms: {@code {"days": 30, "endOfMonth": "ADD_THEN_EOM", "dayOfMonth": 10}}. */
public final class TermsJson {

    private TermsJson() {}

    /**
     * Reads terms from the fields {@code days}, {@code months}, {@code endOfMonth}, {@code dayOfMonth} and {@code decade}
     * of an object, which may have others; days are required where nothing else is said. {@code decade} is true for the
     * end of the ten days before the days are added, or a name of {@link TenDays}.
     */
    public static Optional<PaymentTerms> read(Fields in) {
        boolean other =
                Stream.of("months", "endOfMonth", "dayOfMonth", "decade").anyMatch(in::has);
        Optional<Integer> days = in.smallInteger("days");
        if (!other) {
            in.required("days", days);
        }
        PaymentTerms.Builder terms = PaymentTerms.builder()
                .endOfMonth(in.choice("endOfMonth", EndOfMonth.class))
                .tenDays(readTenDays(in));
        days.ifPresent(terms::days);
        in.smallInteger("months").ifPresent(terms::months);
        terms.dayOfMonth(in.smallInteger("dayOfMonth"));
        return days.isPresent() || other ? in.made(terms::build) : Optional.empty();
    }

    private static Optional<TenDays> readTenDays(Fields in) {
        return in.isFlag("decade")
                ? in.truth("decade").filter(on -> on).map(on -> TenDays.DECADE_THEN_ADD)
                : in.choice("decade", TenDays.class);
    }

    static void write(PaymentTerms terms, ObjectNode out) {
        if (terms.months() > 0) {
            out.put("months", terms.months());
        }
        out.put("days", terms.days());
        Out.put(out, "endOfMonth", terms.endOfMonth().map(EndOfMonth::name));
        terms.dayOfMonth().ifPresent(day -> out.put("dayOfMonth", day));
        terms.tenDays().ifPresent(when -> {
            if (when == TenDays.DECADE_THEN_ADD) {
                out.put("decade", true);
            } else {
                out.put("decade", when.name());
            }
        });
    }
}
