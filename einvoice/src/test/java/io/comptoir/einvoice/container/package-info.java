/** Tests of what opens PDFs. */
@NullMarked
package io.comptoir.einvoice.container;

import org.jspecify.annotations.NullMarked;
