/** Tests. */
@NullMarked
package io.comptoir.einvoice.tree;

import org.jspecify.annotations.NullMarked;
