package io.comptoir.party;

import java.util.Set;

/** The size of a business — catégorie d'entreprise (loi 2008-776, art. 51; décret 2008-1354, art. 3). */
public enum CompanySize {
    /** Fewer than 10 people, and 2 M€ of revenue or balance sheet at most — microentreprise. */
    MICRO,
    /** Fewer than 250 people, and 50 M€ of revenue or 43 M€ of balance sheet at most — PME. */
    SME,
    /** Fewer than 5 000 people, and 1.5 G€ of revenue or 2 G€ of balance sheet at most — entreprise de taille intermédiaire. */
    ETI,
    /** Any larger one — grande entreprise. */
    LARGE;

    /** Those that the reform of invoicing reaches a year later. */
    public static final Set<CompanySize> SMALL = Set.of(MICRO, SME);

    /** Whether the reform of invoicing reaches it a year later. */
    public boolean isSmall() {
        return SMALL.contains(this);
    }
}
