package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each VAT category is used by some taxes of UBL: counted in one walk, since each of nine families of rules asks
 * several times. Where counting stops, as on a tax of two categories, they are asked one by one, in the order of the rules.
 */
final class UblTaxes {

    private final List<Element> taxes;
    private final Optional<Map<String, Uses>> counted;

    private UblTaxes(List<Element> taxes) {
        this.taxes = taxes;
        this.counted = count(taxes);
    }

    static UblTaxes of(List<Element> taxes) {
        return new UblTaxes(taxes);
    }

    private static Optional<Map<String, Uses>> count(List<Element> taxes) {
        Map<String, Uses> counted = new HashMap<>();
        try {
            for (Element tax : taxes) {
                Uses uses = counted.computeIfAbsent(UblVat.category(tax), any -> new Uses());
                uses.all++;
                uses.vat += UblVat.isVat(tax) ? tax.children("cbc:ID").size() : 0;
            }
            return Optional.of(counted);
        } catch (Stop stop) {
            return Optional.empty();
        }
    }

    /** Whether any is of the category, and of VAT if that is asked. */
    boolean any(String category, boolean isVat) {
        if (counted.isPresent()) {
            Uses uses = counted.get().getOrDefault(category, Uses.NONE);
            return isVat ? uses.vat > 0 : uses.all > 0;
        }
        return taxes.stream().anyMatch(tax -> is(tax, category, isVat));
    }

    /** The same where all are looked at, and one that cannot be told stops the rule even behind the first found. */
    boolean anyOfAll(String category, boolean isVat) {
        return counted.isPresent()
                ? any(category, isVat)
                : taxes.stream().filter(tax -> is(tax, category, isVat)).count() > 0;
    }

    private static boolean is(Element tax, String category, boolean isVat) {
        return UblVat.category(tax).equals(category) && (!isVat || UblVat.isVat(tax));
    }

    /** Whether any identifier of a VAT is that of the category. */
    boolean hasVatId(String category) {
        return counted.isPresent()
                ? any(category, true)
                : UblVat.vatIds(taxes, category).findAny().isPresent();
    }

    /** How many identifiers of a VAT are that of the category. */
    long vatIds(String category) {
        return counted.isPresent()
                ? counted.get().getOrDefault(category, Uses.NONE).vat
                : UblVat.vatIds(taxes, category).count();
    }

    private static final class Uses {
        static final Uses NONE = new Uses();

        private int all;
        private int vat;
    }
}
