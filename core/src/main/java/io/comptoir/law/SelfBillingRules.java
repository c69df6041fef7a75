package io.comptoir.law;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a paper that the customer writes in the seller's name — autofacturation. */
final class SelfBillingRules {

    private static final Rule KIND = Rule.error("CPT-LAW-SELF-BILLED-KIND", "CGI art. 289, I, 2; UNTDID 1001")
            .says("Un document {value} ne s'autofacture pas.", "A {value} cannot be self-billed.")
            .fix(
                    "Faites une facture ou un avoir, ou laissez le vendeur l'émettre.",
                    "Make an invoice or a credit note, or let the seller issue it.");
    private static final Rule SERIES = Rule.error(
                    "CPT-LAW-SELF-BILLED-SERIES", "CGI art. 289, I, 2; CGI ann. II, art. 242 nonies A, I, 7°")
            .says(
                    "La série {value} n'est pas réservée à l'autofacturation de ce vendeur : elle n'a pas de nom.",
                    "The series {value} is not kept for the self-billing of this seller: it has no name.")
            .fix(
                    "Donnez à la série de ce vendeur un nom et un préfixe propres à son client.",
                    "Give the series of this seller a name and a prefix of its customer's own.");

    private SelfBillingRules() {}

    static List<Violation> check(Invoice.Draft draft) {
        List<Violation> found = new ArrayList<>();
        if (draft.selfBilled()) {
            InvoiceKind kind = draft.kind();
            if (kind.selfBilledCode().isEmpty()) {
                found.add(KIND.at("kind", kind));
            }
            draft.issuer().ifPresent(issuer -> checkSeries(issuer, kind, found));
        }
        return found;
    }

    private static void checkSeries(Issuer issuer, InvoiceKind kind, List<Violation> found) {
        var series = issuer.series(kind);
        if (series.name().isEmpty()) {
            String path = kind.isCredit() ? "creditNoteSeries.name" : "series.name";
            found.add(SERIES.at(path, series.scheme().pattern()));
        }
    }
}
