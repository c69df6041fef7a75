/**
 * Hostile bytes for all that reads e-invoices: each reader has a target that Jazzer feeds, and that a seeded campaign of
 * mutations feeds in every build.
 */
@NullMarked
package io.comptoir.einvoice.fuzz;

import org.jspecify.annotations.NullMarked;
