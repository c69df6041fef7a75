package io.comptoir.port;

import io.comptoir.party.DossierId;
import java.util.Optional;

/** Where the files of papers are kept as they went out: the PDF, the XML. */
public interface ArchivePort {

    /**
     * Keeps a file for good. Keeping the same bytes again changes nothing.
     *
     * @param sha256  of the content, 64 hexadecimal digits: what it is found by
     */
    void keep(DossierId dossier, String sha256, byte[] content);

    /** The file of a digest. */
    Optional<byte[]> find(DossierId dossier, String sha256);
}
