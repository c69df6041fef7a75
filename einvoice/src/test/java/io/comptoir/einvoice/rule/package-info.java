/** Tests. */
@NullMarked
package io.comptoir.einvoice.rule;

import org.jspecify.annotations.NullMarked;
