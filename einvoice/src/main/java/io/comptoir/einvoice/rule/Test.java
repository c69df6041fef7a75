package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;

/** Whether a rule holds of an element. */
@FunctionalInterface
interface Test {

    /**
     * Asks it.
     *
     * @throws Stop  where the official rule ends in an error
     */
    boolean holds(Element at, Facts facts);
}
