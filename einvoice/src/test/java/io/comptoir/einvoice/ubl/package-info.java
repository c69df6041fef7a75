/** Tests. */
@NullMarked
package io.comptoir.einvoice.ubl;

import org.jspecify.annotations.NullMarked;
