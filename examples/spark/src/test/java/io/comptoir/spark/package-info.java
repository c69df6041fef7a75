/** Proves that Spark reckons what one thread reckons. */
@NullMarked
package io.comptoir.spark;

import org.jspecify.annotations.NullMarked;
