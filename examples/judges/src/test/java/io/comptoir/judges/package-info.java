/**
 * Judges what Comptoir writes by the tools and rules of others.
 * <p>
 * {@link io.comptoir.judges.PdfaJudge} asks veraPDF whether a PDF is PDF/A-3B (ISO 19005-3).
 * {@link io.comptoir.judges.CiiJudge} asks the official schemas and rules whether a CII invoice keeps EN 16931, the
 * French rules (XP Z12-012, BR-FR) and the Factur-X profile. {@link io.comptoir.judges.PageImage} shows a page, for
 * looking and for assertions on its text. The self-tests prove that each judge can say yes and no.
 *
 * <pre>{@code
 * assertEquals(List.of(), CiiJudge.judge(xml));
 * assertEquals(List.of(), PdfaJudge.judge(pdf));
 * assertTrue(PageImage.text(pdf).contains("F2026-00042"));
 * }</pre>
 *
 * <b>Knows</b> only bytes. <b>Known by</b> tests.
 */
@NullMarked
package io.comptoir.judges;

import org.jspecify.annotations.NullMarked;
