package io.comptoir.tax;

import io.comptoir.fault.Text;
import io.comptoir.fault.ValueStyle;
import io.comptoir.money.Percentage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What VAT a supply is under, and what must be done for it. It is a proposal: the host may overrule it, and then it keeps
 * who did and why.
 */
@ValueStyle
@Value.Immutable
public abstract class VatOutcome {

    VatOutcome() {}

    /** What must be done, or known, for the outcome to be right. */
    public enum Requirement {
        /** The rate of the territory must be given: one of {@link VatOutcome#rates()}. */
        RATE_OF_TERRITORY,
        /** The rate of another state must be given: no table here knows it. */
        RATE_OF_OTHER_STATE,
        /** The customer's VAT number must be confirmed by VIES, and the answer kept. */
        VIES_CHECK,
        /** Both VAT numbers must be printed. */
        BOTH_VAT_NUMBERS,
        /** The customer's VAT number or SIREN must be printed. */
        CUSTOMER_NUMBER,
        /** The proof that the goods left for the other state must be kept. */
        PROOF_OF_TRANSPORT,
        /** The customs proof that the goods left must be kept. */
        PROOF_OF_EXPORT,
        /** The country of delivery must be told (BR-IC-12). */
        DELIVERY_COUNTRY,
        /** The day of delivery or the period must be told (BR-IC-11). */
        DELIVERY_DATE_OR_PERIOD,
        /** The recapitulative statement of goods — état récapitulatif, EMEBI. */
        GOODS_STATEMENT,
        /** The statement of services — DES. */
        SERVICES_STATEMENT,
        /** The return of the one-stop shop — OSS. It is no French e-invoice. */
        OSS_RETURN,
        /** The seller's number must be printed with its suffix EX. */
        SELLER_NUMBER_EX,
        /** Category O must stand alone on its invoice (BR-O-11). */
        OUT_OF_SCOPE_ALONE,
        /** The margin of each sale must be on record. */
        MARGIN_RECORDS,
        /** The customer's mandate and the exact account of the costs must be kept. */
        MANDATE,
        /** The invoice goes through a platform. */
        E_INVOICE,
        /** The invoice is reported to the tax office. */
        E_REPORTING,
        /** A person who knows must decide. */
        ADVICE
    }

    /** How far the outcome can be relied on. */
    public enum Confidence {
        /** The text is clear. */
        SURE,
        /** The usual reading. */
        LIKELY,
        /** Sources disagree, or facts are missing. */
        UNSETTLED
    }

    /**
     * A decision against the outcome.
     *
     * @param by  who decided
     * @param reason  why
     * @param instead  what had been proposed; empty where a rate was still to be given
     */
    public record Overruling(String by, String reason, Optional<VatRate> instead) {}

    /** The case of {@code determination.txt} that it is. */
    public abstract String caseName();

    /** How the supply stands to VAT. */
    public abstract VatCategory category();

    /** What to tax a line with; empty as long as a rate must be given. */
    public abstract Optional<VatRate> vat();

    /** The rates to choose from, where the rate of a territory must be given. */
    public abstract List<Percentage> rates();

    /** The key of a mention to print beside the reason of the category. */
    public abstract Optional<String> mention();

    /** What must be done, or known. */
    public abstract Set<Requirement> requirements();

    /** How far it can be relied on. */
    public abstract Confidence confidence();

    /** Why, in words. */
    public abstract Text reason();

    /** The text of law. */
    public abstract String source();

    /** The decision against it, if there is one. */
    public abstract Optional<Overruling> overruling();

    /** Whether a rate must still be given. */
    public boolean needsRate() {
        return vat().isEmpty();
    }

    /**
     * The same supply taxed otherwise, by somebody who knows better. A rate that was missing is given in this way too.
     *
     * @param by  who decides
     * @param why  the reason, which is kept
     * @throws IllegalArgumentException if either is blank
     */
    public VatOutcome overridden(VatRate other, String by, String why) {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("Say who overrules the VAT of a supply, and why");
        }
        Set<Requirement> left = requirements().stream()
                .filter(one -> one != Requirement.RATE_OF_TERRITORY && one != Requirement.RATE_OF_OTHER_STATE)
                .collect(Collectors.toUnmodifiableSet());
        return toBuilder()
                .category(other.category())
                .vat(other)
                .rates(List.of())
                .requirements(left)
                .overruling(new Overruling(by, why, vat()))
                .build();
    }

    /** Starts a copy. */
    abstract Builder toBuilder();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an outcome, in this room only. */
    static final class Builder extends ImmutableVatOutcome.Builder {
        Builder() {}
    }
}
