/**
 * Takes in lists from a spreadsheet: the contacts and the items that a business had before it came to Comptoir.
 * <p>
 * A list is a file of separated values (RFC 4180) whose columns stand in the order of a sample file, even those that are left
 * empty. Such a file is hostile until read: it is checked whole, everything that is wrong is told at once with its line and
 * column, and one fault is enough for nothing to be taken in.
 *
 * <pre>{@code
 * CsvImport<Contact> contacts = CsvImport.contacts();
 * Files.write(sample, contacts.sample());                  // what the user fills in
 * Imported<Contact> trial = contacts.check(file);          // a dry run: what would come, and what is wrong
 * for (Contact contact : contacts.read(file)) {            // or a refusal that lists every fault
 *     desk.save(contact, "import 12, " + contact.code());
 * }
 * }</pre>
 *
 * <b>Knows</b> {@code contact} and {@code catalog} of core. <b>Known by</b> the host.
 */
@NullMarked
package io.comptoir.accounting.intake;

import org.jspecify.annotations.NullMarked;
