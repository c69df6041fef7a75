package io.comptoir.tax;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/** How a supply stands to VAT: the categories of EN 16931 (UNTDID 5305, BR-CL-18). */
public enum VatCategory {
    /** Taxed at a rate above zero. */
    STANDARD("S"),
    /** Taxed at zero; not used in France. */
    ZERO("Z"),
    /** Exempt, for a reason that must be given. */
    EXEMPT("E"),
    /** Owed by the buyer — autoliquidation. */
    REVERSE_CHARGE("AE"),
    /** Goods to a business of another member state — livraison intracommunautaire. */
    INTRA_EU("K"),
    /** Goods that leave the Union. */
    EXPORT("G"),
    /** Outside the scope of French VAT. */
    OUT_OF_SCOPE("O"),
    /** Canary Islands tax; known to the norm, refused in France (BR-FR-15). */
    CANARY_ISLANDS("L"),
    /** Ceuta and Melilla tax; known to the norm, refused in France (BR-FR-15). */
    CEUTA_MELILLA("M"),
    /** Italian VAT that the buyer pays to the State — split payment; known to the norm (BR-B-01), refused in France. */
    SPLIT_PAYMENT("B");

    private static final Rule UNKNOWN = Rule.error("CPT-TAX-CATEGORY-UNKNOWN", "EN 16931 BR-CL-18; BR-FR-15")
            .says("La catégorie de TVA « {value} » n'existe pas.", "There is no VAT category '{value}'.")
            .fix("Utilisez S, E, AE, K, G, O ou Z.", "Use S, E, AE, K, G, O or Z.");

    private final String code;

    VatCategory(String code) {
        this.code = code;
    }

    /** The code on e-invoices (BT-118, BT-151). */
    public String code() {
        return code;
    }

    /** Whether VAT is charged under it. */
    public boolean isTaxed() {
        return this == STANDARD || this == CANARY_ISLANDS || this == CEUTA_MELILLA || this == SPLIT_PAYMENT;
    }

    /** Whether a reason for charging nothing must be given (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
    public boolean needsReason() {
        return !isTaxed() && this != ZERO;
    }

    /**
     * The category of a code.
     *
     * @throws ViolationsException if there is none
     */
    public static VatCategory of(String code) {
        for (VatCategory category : values()) {
            if (category.code.equals(code)) {
                return category;
            }
        }
        throw new ViolationsException(UNKNOWN.at("", code));
    }
}
