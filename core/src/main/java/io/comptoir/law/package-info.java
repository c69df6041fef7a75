/**
 * What French law wants of a paper: rules with their dates and sources, checks before it is issued, mentions printed on it.
 * <p>
 * Rules, sentences, articles and thresholds are tables with dates of effect and sources, not code: VAT moves from the CGI
 * to the CIBS in 2027, and an issued paper keeps the words of its day. {@code RULES.md} prints the tables.
 *
 * <pre>{@code
 * IssueRules.check(draft, issueDate).throwIfErrors();      // all that is missing, at once
 * List<Mention> mentions = LegalMentions.of(draft, issueDate); // penalties, 40 €, discount, exemptions
 * LegalRules.rulesAt(issueDate, issuer, customer).rules();     // what holds that day, with its sources
 * TermCaps.check(terms, invoiceDate, delivery, dueDate);       // 60 days, 45 days end of month, 30 days
 * LatePenalty.of(Debtor.BUSINESS).rate(day, InterestRates.shipped());
 * }</pre>
 *
 * <b>Knows</b> {@code document} and all before it. <b>Known by</b> {@code dunning} and {@code desk}.
 */
@NullMarked
package io.comptoir.law;

import org.jspecify.annotations.NullMarked;
