package io.comptoir.cli;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Issuer;
import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.jdbc.Schema;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;

/** The books in a folder: an embedded database that has written to the disk what it says it has committed. */
final class Store implements AutoCloseable {

    private static final Actor ACTOR = Actor.of("cli", "Command line");

    private final Connection open;
    private final Comptoir comptoir;

    private Store(Connection open, Comptoir comptoir) {
        this.open = open;
        this.comptoir = comptoir;
    }

    /**
     * Opens the books of a folder, which is made if it is not there.
     *
     * @throws IOException if it cannot be opened: another program has it open, it cannot be written, it holds other things
     */
    static Store open(Path folder) throws IOException {
        Path file = folder.toAbsolutePath().normalize().resolve("comptoir");
        if (file.toString().indexOf(';') >= 0) {
            throw new IOException("the path of a store has no semicolon: " + folder);
        }
        Files.createDirectories(folder);
        JdbcDataSource database = new JdbcDataSource();
        // Without WRITE_DELAY=0, H2 answers before what it committed is on the disk.
        database.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0");
        try {
            Connection open = database.getConnection(); // as long as one is open, the database is
            Schema.migrate(database);
            Ports ports = Ports.of(new JdbcStorage(database), MemoryPorts.systemClock(), MemoryPorts.uuids());
            return new Store(open, Comptoir.over(ports));
        } catch (SQLException | RuntimeException e) {
            throw new IOException("the store " + folder + " cannot be opened: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    /** The desks of an issuer, whose books are its own. */
    Dossier books(Issuer issuer) {
        return comptoir.open(dossier(issuer), issuer, ACTOR);
    }

    /** Names the books of an issuer. */
    static DossierId dossier(Issuer issuer) {
        LegalEntity entity = issuer.entity();
        return DossierId.of(entity.siren().map(siren -> siren.value()).orElse("store"));
    }

    @Override
    public void close() throws IOException {
        try {
            open.close();
        } catch (SQLException e) {
            throw new IOException("the store cannot be closed: " + firstLine(e), e);
        }
    }
}
