/**
 * Judges any e-invoice by the official rules, in plain Java.
 * <p>
 * EN 16931 (validation artefacts 1.3.16 of CEN/TC 434), the French profile EXTENDED-CTC-FR and the French rules of flow 2
 * (AFNOR XP Z12-012, 1.4.0 of FNFE-MPE) in CII and UBL, the profiles of Factur-X 1.09.2 in CII, Peppol BIS Billing 3 in UBL,
 * with their ids; and warnings of our own on keys and sums that none of them looks at. Words and ways out are our own, in
 * French and English. A rule is a test of one place; rules that only say what may not be there are tables that ship beside
 * the classes. The document is walked once for each rule set, and what a rule asks of the whole document is worked out
 * once: time is linear in lines.
 *
 * <pre>{@code
 * Report report = EInvoiceChecker.check(bytes, CheckOptions.fitting().treated(Treatment.B2B));
 * report.isValid();
 * report.findings().forEach(found -> show(found.code(), found.place().path(), found.text().french()));
 * EInvoiceChecker.check(bytes, CheckOptions.french().in(Mode.NORM));   // by the norm, not by its artefacts
 * }</pre>
 *
 * <b>Knows</b> {@code tree} and {@code code}, and of core the parties. <b>Known by</b> no other room.
 */
@NullMarked
package io.comptoir.einvoice.rule;

import org.jspecify.annotations.NullMarked;
