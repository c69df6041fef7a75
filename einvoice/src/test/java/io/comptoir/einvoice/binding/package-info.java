/** Tests. */
@NullMarked
package io.comptoir.einvoice.binding;

import org.jspecify.annotations.NullMarked;
