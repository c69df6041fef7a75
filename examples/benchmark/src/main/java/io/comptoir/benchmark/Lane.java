package io.comptoir.benchmark;

/** A way to issue documents. Safe for many threads. */
interface Lane {

    /** One document in this many is given up after it asked for a number. */
    int GIVEN_UP = 200;

    /**
     * Issues a document, durably: on return it survives a crash.
     *
     * @param nth  no other document of this lane has it; every {@link #GIVEN_UP}th is given up
     */
    void issue(long nth);

    /** How many numbers are missing from those given. */
    long holes();
}
