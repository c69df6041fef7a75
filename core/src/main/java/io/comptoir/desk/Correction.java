package io.comptoir.desk;

import io.comptoir.document.Invoice;

/**
 * How an issued invoice is put right (BOI-TVA-DECLA-30-20-20-20, § 190): it stays as it is, one paper gives it back and
 * another bills anew.
 *
 * @param credit  gives back all that is left of it
 * @param draft  the same content, to be corrected and issued
 */
public record Correction(Invoice.Draft credit, Invoice.Draft draft) {}
