package io.comptoir.audit;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 128 random bits that digests of personal data are made with, one for each document. It is kept outside the trail, beside
 * the data: once both are erased, nobody can find out what a digest was made of, not even by trying all names.
 */
public final class Salt {

    /** Its length, in bytes. */
    public static final int LENGTH = 16;

    private static final String METHOD = "HmacSHA256";

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The salt of these {@value #LENGTH} bytes, which a source of randomness gave. */
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A salt has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /** The salt that {@link #hex()} wrote. */
    public static Salt ofHex(String hex) {
        if (!Canonical.isHex(hex, 2 * LENGTH, 2 * LENGTH)) {
            throw new IllegalArgumentException("A salt has " + 2 * LENGTH + " small hexadecimal digits");
        }
        return new Salt(Canonical.unhex(hex));
    }

    /** Its bytes in hexadecimal, to be stored. */
    public String hex() {
        return Canonical.hex(bytes);
    }

    /** HMAC-SHA256 of a text under this salt, in hexadecimal. */
    String digest(String text) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(bytes, METHOD));
            return Canonical.hex(mac.doFinal(Canonical.bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + METHOD, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of its bytes: what is logged is not erased. */
    @Override
    public String toString() {
        return "Salt";
    }
}
