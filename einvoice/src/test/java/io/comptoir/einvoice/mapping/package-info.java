/** Tests. */
@NullMarked
package io.comptoir.einvoice.mapping;

import org.jspecify.annotations.NullMarked;
