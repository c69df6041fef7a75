package io.comptoir.deal;

/** What a milestone of a billing schedule bills. */
public enum MilestoneType {
    /** An advance before anything is delivered: a deposit invoice (386) — acompte. */
    DEPOSIT,
    /** A part on the way — intermédiaire. */
    INTERMEDIATE,
    /** What is left: one in a schedule, the last — solde. */
    BALANCE,
    /** All at once — total. */
    TOTAL
}
