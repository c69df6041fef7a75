package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * Words for the whole invoice (BG-1).
 *
 * @param subjectCode  what they are about (BT-21, UNTDID 4451), such as {@code PMT}
 * @param text  the words (BT-22)
 */
public record Note(Optional<String> subjectCode, String text) {}
