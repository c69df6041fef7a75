/** Tests. */
@NullMarked
package io.comptoir.einvoice.code;

import org.jspecify.annotations.NullMarked;
