/** The command line: the SDK for a person without a Java program, and for checks from outside. */
@NullMarked
package io.comptoir.cli;

import org.jspecify.annotations.NullMarked;
