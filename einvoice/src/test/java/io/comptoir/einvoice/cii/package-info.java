/** Tests. */
@NullMarked
package io.comptoir.einvoice.cii;

import org.jspecify.annotations.NullMarked;
