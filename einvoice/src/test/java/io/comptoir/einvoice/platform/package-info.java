/** Tests of what is refused before issue. */
@NullMarked
package io.comptoir.einvoice.platform;

import org.jspecify.annotations.NullMarked;
