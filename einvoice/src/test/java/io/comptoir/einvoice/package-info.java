/** Invoices that the tests of several rooms share. */
@NullMarked
package io.comptoir.einvoice;

import org.jspecify.annotations.NullMarked;
