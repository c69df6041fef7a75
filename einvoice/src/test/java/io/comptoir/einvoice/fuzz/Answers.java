package io.comptoir.einvoice.fuzz;

import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;

/** What an answer to hostile bytes has to tell. Without JUnit, which Jazzer does not load. */
final class Answers {

    private Answers() {}

    static void assertTold(ViolationsException typed) {
        if (typed.violations().isEmpty()) {
            throw new IllegalStateException("No violation is told");
        }
        for (Violation violation : typed.violations()) {
            assertTold(violation.code(), violation.text().french());
        }
    }

    static void assertTold(Report report) {
        for (Finding finding : report.findings()) {
            assertTold(finding.code(), finding.text().french());
        }
    }

    private static void assertTold(String code, String text) {
        if (code.isBlank() || text.isBlank()) {
            throw new IllegalStateException("Nothing is told under the code " + code);
        }
    }
}
