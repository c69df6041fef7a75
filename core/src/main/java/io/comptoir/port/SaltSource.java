package io.comptoir.port;

import io.comptoir.audit.Salt;

/** Makes the salts under which the audit trail keeps digests of personal data. */
@FunctionalInterface
public interface SaltSource {

    /** A salt of {@value Salt#LENGTH} bytes that nobody could guess: from a secure source of randomness. */
    Salt next();
}
