/** Tests. */
@NullMarked
package io.comptoir.einvoice.facturx;

import org.jspecify.annotations.NullMarked;
