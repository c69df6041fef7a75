package io.comptoir.einvoice.semantic;

/**
 * A file inside an invoice (BT-125).
 *
 * @param mimeType  what kind of file (BT-125-1)
 * @param name  its name (BT-125-2)
 * @param base64  its bytes, in base 64 as the invoice has them
 */
public record AttachedFile(String mimeType, String name, String base64) {}
