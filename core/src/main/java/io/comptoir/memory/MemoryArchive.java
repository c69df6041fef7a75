package io.comptoir.memory;

import io.comptoir.party.DossierId;
import io.comptoir.port.ArchivePort;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps files in memory. Safe for many threads. */
public final class MemoryArchive implements ArchivePort {

    private final Map<Place, byte[]> files = new ConcurrentHashMap<>();

    /** An empty archive. */
    public MemoryArchive() {}

    @Override
    public void keep(DossierId dossier, String sha256, byte[] content) {
        files.putIfAbsent(new Place(dossier, sha256), content.clone());
    }

    @Override
    public Optional<byte[]> find(DossierId dossier, String sha256) {
        return Optional.ofNullable(files.get(new Place(dossier, sha256))).map(byte[]::clone);
    }

    /** What a file is found by. */
    private record Place(DossierId dossier, String sha256) {}
}
