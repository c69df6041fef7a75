/**
 * Whom business is done with: prospects and customers, their addresses, whom to speak to and what was agreed.
 * <p>
 * A paper copies the customer it prints (CGI ann. II, art. 242 nonies A, I, 1° and 3°), and so never changes with its
 * contact. What flows into a new draft — payment terms, payment method, discount, attention — may be said otherwise there.
 *
 * <pre>{@code
 * var omega = Contact.builder().code("OMEGA").party(company)
 *     .addAddresses(new LabelledAddress(Use.DELIVERY, "Entrepôt", warehouse))
 *     .addPeople(ContactPerson.of("Lauren Bailey"))
 *     .defaults(DraftDefaults.builder().paymentTerms(PaymentTerms.days(30)).discount("5").build())
 *     .build();
 * omega.customer(); // what papers print
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money}, {@code terms} and {@code party}. <b>Known by</b> {@code json} and {@code desk}.
 */
@NullMarked
package io.comptoir.contact;

import org.jspecify.annotations.NullMarked;
