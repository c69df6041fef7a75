/** Tests. */
@NullMarked
package io.comptoir.einvoice.semantic;

import org.jspecify.annotations.NullMarked;
