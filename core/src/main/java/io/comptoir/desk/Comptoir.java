package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;

/**
 * The way in, over the ports of a host. Make one for the whole application and keep it: commands that wait for the same
 * dossier are combined in it. Safe for many threads.
 */
public final class Comptoir {

    private final Ports ports;
    private final Commands commands;

    private Comptoir(Ports ports) {
        this.ports = ports;
        this.commands = new Commands(ports);
    }

    /** A Comptoir over the ports of a host. */
    public static Comptoir over(Ports ports) {
        return new Comptoir(
                ports.salts().isPresent()
                        ? ports
                        : ports.toBuilder().salts(MemoryPorts.secureSalts()).build());
    }

    /**
     * Opens a dossier.
     *
     * @param dossier  whose books
     * @param issuer  who issues the papers of this dossier, unless a draft says otherwise
     * @param actor  who acts
     */
    public Dossier open(DossierId dossier, Issuer issuer, Actor actor) {
        return new Dossier(ports, commands, dossier, issuer, actor);
    }

    /**
     * Opens a dossier whose papers are issued by the usual one of its {@linkplain IssuerDesk issuers}.
     *
     * @throws ViolationsException if it has none yet
     */
    public Dossier open(DossierId dossier, Actor actor) {
        return open(dossier, issuers(dossier, actor).requireDefault(), actor);
    }

    /** The desk of the legal entities that issue in a dossier: the first one is kept here. */
    public IssuerDesk issuers(DossierId dossier, Actor actor) {
        return new IssuerDesk(ports, commands, dossier, actor);
    }

    /** Opens a dossier that lives in memory, for first steps and tests. */
    public static Dossier inMemory(LegalEntity issuer) {
        return inMemory(Issuer.of(issuer));
    }

    /** Opens a dossier that lives in memory, for first steps and tests. */
    public static Dossier inMemory(Issuer issuer) {
        Ports ports = Ports.of(new MemoryStorage(), MemoryPorts.systemClock(), MemoryPorts.uuids());
        return over(ports).open(DossierId.of("first-steps"), issuer, Actor.of("developer", "Developer"));
    }
}
