package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The VAT codes of a business: created, changed and dropped until papers use them.
 *
 * <pre>{@code
 * VatCodes codes = VatCodes.NONE.create(normal).create(reduced);
 * AccountingPlan plan = codes.in(AccountingPlan.pcg());
 * codes.drop("R", used); // refused, once a paper has its rate
 * }</pre>
 *
 * @param codes  in the order they were made in
 */
public record VatCodes(List<VatCode> codes) {

    /** No codes yet. */
    public static final VatCodes NONE = new VatCodes(List.of());

    private static final Rule TAKEN = Rule.error("CPT-ACCOUNTING-VAT-CODE-TAKEN", "Comptoir, VAT codes")
            .says(
                    "Le code {value}, ou son taux, existe déjà ({0}).",
                    "The code {value}, or its rate, is there already ({0}).")
            .fix("Modifiez celui qui existe.", "Change the one that is there.");
    private static final Rule ABSENT = Rule.error("CPT-ACCOUNTING-VAT-CODE-ABSENT", "Comptoir, VAT codes")
            .says("Il n'y a pas de code de TVA {value}.", "There is no VAT code {value}.")
            .fix("Choisissez parmi : {0}.", "Choose one of: {0}.");
    private static final Rule USED = Rule.error("CPT-ACCOUNTING-VAT-CODE-USED", "CGI art. 286, I, 3°")
            .says(
                    "Le code de TVA {value} a servi sur des pièces : son taux reste, et il ne se supprime plus.",
                    "Papers have used the VAT code {value}: its rate stays, and it is not dropped any more.")
            .fix("Donnez-lui une date de fin, et créez-en un autre.", "Give it a last day, and create another one.");

    /** Keeps a copy of the list. */
    public VatCodes {
        codes = List.copyOf(codes);
    }

    // --- moves ---

    /**
     * With one code more.
     *
     * @throws ViolationsException if its code or its rate is there already
     */
    public VatCodes create(VatCode code) {
        for (VatCode other : codes) {
            if (other.code().equals(code.code()) || other.rate().equals(code.rate())) {
                throw new ViolationsException(TAKEN.at("code", code.code(), other.code()));
            }
        }
        List<VatCode> more = new ArrayList<>(codes);
        more.add(code);
        return new VatCodes(more);
    }

    /**
     * With another label, other accounts or other days; with another rate as long as no paper has the old one.
     *
     * @param used  the rates and natures that papers have
     * @throws ViolationsException if there is no such code, or if papers have the rate that would go
     */
    public VatCodes change(VatCode code, Collection<VatCase> used) {
        VatCode before = existing(code.code());
        if (!before.rate().equals(code.rate())) {
            checkUnused(before, used);
        }
        VatCodes others =
                new VatCodes(codes.stream().filter(one -> !one.equals(before)).toList());
        List<VatCode> changed = new ArrayList<>(others.create(code).codes());
        changed.remove(code);
        changed.add(codes.indexOf(before), code);
        return new VatCodes(changed);
    }

    /**
     * Without a code.
     *
     * @param used  the rates and natures that papers have
     * @throws ViolationsException if there is no such code, or if papers have its rate
     */
    public VatCodes drop(String code, Collection<VatCase> used) {
        VatCode gone = existing(code);
        checkUnused(gone, used);
        return new VatCodes(codes.stream().filter(one -> !one.equals(gone)).toList());
    }

    // --- questions ---

    /** The code of that name. */
    public Optional<VatCode> find(String code) {
        return codes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The codes that are offered on a day. */
    public List<VatCode> on(LocalDate day) {
        return codes.stream().filter(one -> one.days().holdsOn(day)).toList();
    }

    /** A plan with the accounts of all these codes, those of other days too: what corrects an old paper has its rate. */
    public AccountingPlan in(AccountingPlan plan) {
        Map<VatCase, Account> vat = new LinkedHashMap<>();
        for (VatCode code : codes) {
            for (Map.Entry<Nature, Account> one : code.accounts().entrySet()) {
                vat.put(new VatCase(code.rate(), one.getKey()), one.getValue());
            }
        }
        return plan.toBuilder().vat(vat).build();
    }

    // --- steps ---

    private VatCode existing(String code) {
        String known = String.join(", ", codes.stream().map(VatCode::code).toList());
        return find(code).orElseThrow(() -> new ViolationsException(ABSENT.at("code", code, known)));
    }

    private static void checkUnused(VatCode code, Collection<VatCase> used) {
        if (used.stream().anyMatch(code::isOf)) {
            throw new ViolationsException(USED.at("code", code.code()));
        }
    }
}
