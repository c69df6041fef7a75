package io.comptoir.audit;

import java.security.MessageDigest;

/**
 * What only the keeper of a key can put on a link: without one, who may write the trail may also write all of it anew.
 * Implemented by a host for signatures; {@link #hmac} is there for a key that is not stored beside the trail.
 */
public interface Seal {

    /** The most characters of a name. */
    int NAME_LENGTH_MAX = 64;
    /** The most bytes of a seal. */
    int LENGTH_MAX = 1024;

    /** Method and key, as each link names them: 1 to 64 letters, digits and {@code . _ : -}, not a dash alone. */
    String name();

    /** The seal of a content: 1 to 1024 bytes. */
    byte[] seal(byte[] content);

    /** Whether a seal is that of a content; a signature is checked here with its public key. */
    default boolean holds(byte[] content, byte[] seal) {
        return MessageDigest.isEqual(seal(content), seal);
    }

    /**
     * HMAC-SHA256, named {@code hmac-sha256:} and the id of the key.
     *
     * @param keyId  tells the keys of a host apart, 1 to 40 letters, digits and {@code . _ -}
     * @param key  16 bytes or more
     */
    static Seal hmac(String keyId, byte[] key) {
        return new HmacSeal(keyId, key);
    }
}
