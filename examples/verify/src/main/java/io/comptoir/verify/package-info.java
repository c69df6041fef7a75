/**
 * Checks an exported audit trail without the SDK: one source file, made from {@code core/TRAIL.md} alone.
 *
 * <pre>{@code
 * java VerifyTrail.java trail.txt --head 1:3:43c1…:1:EUR=1200.00
 * }</pre>
 *
 * <b>Knows</b> nothing of Comptoir. <b>Known by</b> nobody.
 */
@NullMarked
package io.comptoir.verify;

import org.jspecify.annotations.NullMarked;
