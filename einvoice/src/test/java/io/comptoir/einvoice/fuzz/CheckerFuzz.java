package io.comptoir.einvoice.fuzz;

import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.RuleSet;
import java.util.EnumSet;

/** The checker gives a report by every rule set, whatever the bytes. */
public final class CheckerFuzz {

    private static final CheckOptions EVERY = CheckOptions.fitting().by(EnumSet.allOf(RuleSet.class));

    private CheckerFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Answers.assertTold(EInvoiceChecker.check(bytes, CheckOptions.fitting()));
        Answers.assertTold(EInvoiceChecker.check(bytes, EVERY));
    }
}
