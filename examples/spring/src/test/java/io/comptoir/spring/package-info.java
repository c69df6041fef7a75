/** Proves that the host's tables and the papers share one fate. */
@NullMarked
package io.comptoir.spring;

import org.jspecify.annotations.NullMarked;
