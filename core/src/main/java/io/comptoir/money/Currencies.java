package io.comptoir.money;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** The currencies of ISO 4217 (BT-5). */
public final class Currencies {

    private static final Rule UNKNOWN = Rule.error("CPT-MONEY-CURRENCY-UNKNOWN", "ISO 4217; EN 16931 BR-CL-04")
            .says("La devise « {value} » n'existe pas.", "There is no currency '{value}'.")
            .fix(
                    "Utilisez le code ISO 4217 à trois lettres, par exemple EUR.",
                    "Use the three-letter code of ISO 4217, for example EUR.");

    // Moneta asks all its providers each time; at most a code of three letters each is kept.
    private static final Map<String, CurrencyUnit> FOUND = new ConcurrentHashMap<>();

    private Currencies() {}

    /** The euro. */
    public static CurrencyUnit euro() {
        return of("EUR");
    }

    /**
     * The currency of a three-letter code.
     *
     * @throws ViolationsException if there is none, or it has no minor unit (gold, test codes)
     */
    public static CurrencyUnit of(String code) {
        CurrencyUnit found = FOUND.get(code);
        return found != null ? found : FOUND.computeIfAbsent(code, Currencies::withMinorUnit);
    }

    private static CurrencyUnit withMinorUnit(String code) {
        CurrencyUnit currency = known(code);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new ViolationsException(UNKNOWN.at("", code));
        }
        return currency;
    }

    private static CurrencyUnit known(String code) {
        // Moneta would read anything else as a regular expression: "E.R" is the euro to it.
        boolean plain = code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (!plain || !Monetary.isCurrencyAvailable(code)) {
            throw new ViolationsException(UNKNOWN.at("", code));
        }
        return Monetary.getCurrency(code);
    }
}
