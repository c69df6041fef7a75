package io.comptoir.judges;

/**
 * One thing that an official rule set holds against an invoice.
 *
 * @param id  the rule, as published; {@code ?} where the rule has none
 * @param fatal  whether it makes the invoice invalid
 * @param text  what the rule says, in its own language
 */
record Finding(RuleSet rules, String id, boolean fatal, String text) {

    /** The id where the document, or the rule set itself, could not be read to its end. */
    static final String UNREADABLE = "UNREADABLE";
}
