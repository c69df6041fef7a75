/** Proves that the job bills what one process bills. */
@NullMarked
package io.comptoir.batch;

import org.jspecify.annotations.NullMarked;
