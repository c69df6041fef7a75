package io.comptoir.deal;

import io.comptoir.money.Percentage;

/**
 * A step of the way to a sale, as a business names it — étape.
 *
 * @param name  what it is called, unlike any other of its deal
 * @param probability  how likely the sale is there, from 0 to 100 %
 * @param outcome  whether the deal is still open there
 */
public record DealStage(String name, Percentage probability, Outcome outcome) {

    /** What a stage means for a deal. */
    public enum Outcome {
        /** Nobody knows yet. */
        OPEN,
        /** Sold: it may be invoiced — fermée gagnée. */
        WON,
        /** Not sold — fermée perdue. */
        LOST
    }

    /** A stage on the way. */
    public static DealStage open(String name, String probability) {
        return new DealStage(name, Percentage.of(probability), Outcome.OPEN);
    }
}
