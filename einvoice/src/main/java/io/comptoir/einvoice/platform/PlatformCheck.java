package io.comptoir.einvoice.platform;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.EInvoiceRules;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.Direction;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Treatment;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.law.LegalMentions;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Party;
import io.comptoir.port.IssueCheck;
import java.time.LocalDate;
import java.util.List;

/**
 * Refuses before issue what a platform would refuse after it.
 * <p>
 * The draft is written as the e-invoice it would become, under the first number of its series, and judged: by EN 16931
 * always; by the French rules where it goes from France to a business. These warn before 1 September 2026 and refuse from
 * then on (FNFE-MPE, note 1.4.0, p. 6). What a consumer gets passes no platform: it is reported, and the French rules ask
 * of it what law does not want on it.
 */
public final class PlatformCheck implements IssueCheck {

    private static final DocumentNumber UNNUMBERED = new DocumentNumber("0");

    /** Knows nothing but the rules. */
    public PlatformCheck() {}

    @Override
    public Violations check(Invoice.Draft draft, LocalDate issueDate) {
        Violations found = EInvoiceRules.check(draft, issueDate);
        if (found.hasErrors()) {
            return found; // it cannot even be written
        }
        try {
            byte[] xml = CiiWriter.write(InvoiceMapping.of(asIssued(draft, issueDate)));
            return found.plus(judge(xml, options(draft, issueDate)));
        } catch (ViolationsException e) {
            return found.plus(e.violations());
        }
    }

    private static Violations judge(byte[] xml, CheckOptions options) {
        List<Violation> broken = EInvoiceChecker.check(xml, options).findings().stream()
                .map(PlatformCheck::violation)
                .distinct() // the same of many lines is said once: the paper has no XPath to tell them apart
                .toList();
        return new Violations(broken);
    }

    private static Violation violation(Finding finding) {
        Rule rule = new Rule(finding.code(), finding.severity(), source(finding.code()), finding.text(), finding.fix());
        return rule.at("", finding.value());
    }

    private static String source(String code) {
        return code.startsWith("BR-FR") ? "XP Z12-012, " + code : "EN 16931, " + code;
    }

    /** As it would be, were it issued. */
    private static Invoice.Issued asIssued(Invoice.Draft draft, LocalDate issueDate) {
        return new Invoice.Issued(
                "",
                draft.issuer()
                        .map(issuer -> firstNumber(issuer, draft, issueDate))
                        .orElse(UNNUMBERED),
                issueDate,
                draft.dueOn(issueDate),
                draft,
                draft.totals(),
                LegalMentions.of(draft, issueDate));
    }

    private static DocumentNumber firstNumber(Issuer issuer, Invoice.Draft draft, LocalDate issueDate) {
        return issuer.series(draft.kind()).scheme().number(issueDate, 1);
    }

    /** The treatment follows from the parties: who bills from France, and where the business is that pays. */
    static CheckOptions options(Invoice.Draft draft, LocalDate issueDate) {
        boolean fromFrance = draft.issuer()
                .flatMap(issuer -> issuer.entity().address())
                .filter(Address::isInFrance)
                .isPresent();
        boolean business = draft.customer().filter(Party::isBusiness).isPresent();
        if (!fromFrance || !business) {
            return CheckOptions.en16931();
        }
        boolean toFrance = draft.customer()
                .flatMap(Party::address)
                .filter(Address::isInFrance)
                .isPresent();
        return CheckOptions.french()
                .treated(toFrance ? Treatment.B2B : Treatment.B2BINT)
                .on(issueDate, Direction.EMISSION);
    }
}
