package io.comptoir.catalog;

/**
 * A family of items — famille d'articles: accounts are mapped and revenue is counted by it.
 *
 * @param code  the seller's code of it, not blank
 * @param label  its name, as shown
 */
public record ItemCategory(String code, String label) {

    /** Refuses a blank code. */
    public ItemCategory {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A category of items needs a code: '" + label + "'");
        }
    }
}
