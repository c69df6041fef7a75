package io.comptoir.einvoice.rule;

/** One official rule at one place: its id, how much its publisher says it weighs, and when it holds. */
record Check(String id, String flag, Test test) {}
