package io.comptoir.judges;

/**
 * One requirement of ISO 19005-3 that a PDF does not meet.
 *
 * @param clause  the clause of the standard, or {@code file} when the file could not be read as a PDF
 * @param test  the test's rank in its clause
 */
record FailedCheck(String clause, int test, String description) {}
