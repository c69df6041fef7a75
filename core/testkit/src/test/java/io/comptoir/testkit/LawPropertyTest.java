package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Mention;
import io.comptoir.document.MentionChoice;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.law.IssueRules;
import io.comptoir.law.LegalMentions;
import io.comptoir.law.LegalRules;
import io.comptoir.line.ItemLine;
import io.comptoir.party.CompanySize;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.VatRegime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of law, whatever is billed. */
class LawPropertyTest {

    private static final int TRIES = 200;

    /** A draft that may be issued breaks no rule, on any day and for an issuer of any size. */
    @Property(tries = TRIES)
    void aSoundDraftBreaksNoRule(@ForAll("drafts") Invoice.Draft draft, @ForAll("sizes") Optional<CompanySize> size) {
        Issuer sized = draft.issuer().orElseThrow().toBuilder().size(size).build();

        Violations found = IssueRules.check(draft.toBuilder().issuer(sized).build(), day(draft));

        assertEquals(List.of(), found.errors().codes());
    }

    /** CGI art. 283, 3: an exempt seller never gets through with VAT on its paper. */
    @Property(tries = TRIES)
    void noVatPassesForASmallBusiness(@ForAll("drafts") Invoice.Draft draft) {
        Issuer exempt = draft.issuer().orElseThrow().toBuilder()
                .vatRegime(VatRegime.SMALL_BUSINESS_EXEMPTION)
                .build();
        boolean charges = draft.totals().vat().stream()
                .anyMatch(one -> one.rate().category().isTaxed());

        Violations found = IssueRules.check(draft.toBuilder().issuer(exempt).build(), day(draft));

        assertEquals(charges, found.errors().codes().contains("CPT-LAW-FRANCHISE-CHARGES-VAT"));
    }

    /** The mentions follow from what is billed, not from its order, and say each reason once. */
    @Property(tries = TRIES)
    void mentionsDoNotDependOnTheOrderOfLines(@ForAll("drafts") Invoice.Draft draft) {
        List<Mention> mentions = LegalMentions.of(draft, day(draft));
        List<ItemLine> turned = new ArrayList<>(draft.items());
        Collections.reverse(turned);

        assertEquals(mentions, LegalMentions.of(draft.toBuilder().lines(turned).build(), day(draft)));
        assertEquals(
                draft.items().stream()
                        .flatMap(line -> line.vat().stream())
                        .flatMap((VatRate rate) -> rate.vatex().stream())
                        .collect(Collectors.toSet())
                        .size(),
                mentions.stream().filter(mention -> mention.vatex().isPresent()).count());
    }

    /** Wording a mention and taking the words of the law again changes nothing. */
    @Property(tries = TRIES)
    void resettingAMentionRestoresIt(@ForAll("drafts") Invoice.Draft draft) {
        Issuer issuer = draft.issuer().orElseThrow();
        Issuer worded = issuer.toBuilder()
                .addMentions(
                        MentionChoice.worded("LATE_PENALTY", "12 %"),
                        MentionChoice.suppressed("RECOVERY_FEE", "because"))
                .build();
        Issuer reset = worded.resetToDefault("LATE_PENALTY").resetToDefault("RECOVERY_FEE");

        assertEquals(
                LegalMentions.of(draft, day(draft)),
                LegalMentions.of(draft.toBuilder().issuer(reset).build(), day(draft)));
    }

    /** Setting a rule aside takes nothing away from what is told, and adds no error. */
    @Property(tries = TRIES)
    void anOverrideTellsAsMuch(@ForAll("rates") String rate, @ForAll("drafts") Invoice.Draft sound) {
        Invoice.Draft draft = sound.toBuilder()
                .lines(sound.items().stream()
                        .map(line ->
                                line.toBuilder().vat(VatRate.standard(rate)).build())
                        .toList())
                .build();
        Violations told = IssueRules.check(draft, day(draft));
        List<RuleOverride> aside = List.of(new RuleOverride("CPT-LAW-VAT-RATE-NOT-IN-FORCE", "because"));

        Violations less = IssueRules.check(draft, day(draft), aside);

        assertEquals(told.codes(), less.codes());
        assertTrue(less.errors().codes().stream().noneMatch("CPT-LAW-VAT-RATE-NOT-IN-FORCE"::equals));
        assertTrue(told.errors().codes().containsAll(less.errors().codes()));
    }

    /** The rules of a day name each rule once, and only a small issuer may be in doubt. */
    @Property(tries = TRIES)
    void theRulesOfADayAreOneVersionEach(
            @ForAll("drafts") Invoice.Draft draft, @ForAll("sizes") Optional<CompanySize> size) {
        Issuer sized = draft.issuer().orElseThrow().toBuilder().size(size).build();

        var rules = LegalRules.rulesAt(day(draft), sized, draft.customer().orElseThrow());

        assertEquals(
                rules.rules().size(),
                rules.rules().stream().map(rule -> rule.id()).distinct().count());
        assertTrue(size.isEmpty() || rules.warnings().isEmpty());
        assertTrue(rules.warnings().list().stream().noneMatch(Violation::isError));
    }

    @Provide
    Arbitrary<Invoice.Draft> drafts() {
        return InvoiceArbitraries.drafts();
    }

    @Provide
    Arbitrary<Optional<CompanySize>> sizes() {
        return Arbitraries.of(CompanySize.class).optional(0.8);
    }

    @Provide
    Arbitrary<String> rates() {
        return Arbitraries.of("20", "19.6", "13", "8.5", "21", "9.2");
    }

    private static LocalDate day(Invoice.Draft draft) {
        return draft.issueDate().orElse(InvoiceArbitraries.TODAY);
    }
}
