package io.comptoir.accounting.export;

/**
 * The file that an accountant keeps of a business — dossier.
 *
 * @param number  its number in the accountant's program
 * @param label  what it is called there
 */
public record ExportDossier(String number, String label) {}
