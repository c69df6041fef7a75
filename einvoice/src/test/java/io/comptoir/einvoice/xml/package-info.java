/** Tests. */
@NullMarked
package io.comptoir.einvoice.xml;

import org.jspecify.annotations.NullMarked;
