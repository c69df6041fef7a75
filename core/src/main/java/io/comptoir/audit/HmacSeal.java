package io.comptoir.audit;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A seal by a secret that makes it and checks it. */
final class HmacSeal implements Seal {

    private static final String METHOD = "HmacSHA256";
    private static final int ID_LENGTH_MAX = 40;
    private static final int KEY_LENGTH_MIN = 16;

    private final String name;
    private final SecretKeySpec key;

    HmacSeal(String keyId, byte[] key) {
        if (!Canonical.consistsOf(keyId, ID_LENGTH_MAX, c -> Canonical.isAlphanumeric(c) || "._-".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("A key id has 1 to 40 letters, digits and . _ -: '" + keyId + "'");
        }
        if (key.length < KEY_LENGTH_MIN) {
            throw new IllegalArgumentException("A key has " + KEY_LENGTH_MIN + " bytes or more, not " + key.length);
        }
        this.name = "hmac-sha256:" + keyId;
        this.key = new SecretKeySpec(key, METHOD);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] seal(byte[] content) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + METHOD, e);
        }
    }
}
