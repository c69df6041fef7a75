package io.comptoir.einvoice.rule;

/** By what the rules are judged where their official artefacts and the norm disagree. */
public enum Mode {
    /** As the official artefacts do, oddities and all: what a platform will say. */
    OFFICIAL,
    /** As the norm says: each {@link Deviation} of the artefacts is judged by its text. */
    NORM
}
