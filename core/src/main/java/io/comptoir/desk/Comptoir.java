package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Issuer;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.Ports;

/**
 * The way in: one actor at work in one dossier, over the ports of a host. Immutable and light; open one for each request.
 */
public final class Comptoir {

    private final Ports ports;
    private final Issuer issuer;
    private final DossierId dossier;
    private final Actor actor;

    private Comptoir(Ports ports, Issuer issuer, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.issuer = issuer;
        this.dossier = dossier;
        this.actor = actor;
    }

    /**
     * Opens a dossier.
     *
     * @param ports  what the host gives
     * @param issuer  who issues the papers of this dossier, unless a draft says otherwise
     * @param dossier  whose books
     * @param actor  who acts
     */
    public static Comptoir open(Ports ports, Issuer issuer, DossierId dossier, Actor actor) {
        return new Comptoir(ports, issuer, dossier, actor);
    }

    /** Opens a dossier that lives in memory, for first steps and tests. */
    public static Comptoir inMemory(LegalEntity issuer) {
        return inMemory(Issuer.of(issuer));
    }

    /** Opens a dossier that lives in memory, for first steps and tests. */
    public static Comptoir inMemory(Issuer issuer) {
        Ports ports = Ports.of(new MemoryStorage(), MemoryPorts.systemClock(), MemoryPorts.uuids());
        return open(ports, issuer, DossierId.of("first-steps"), Actor.of("developer", "Developer"));
    }

    /** The desk of invoices. */
    public InvoiceDesk invoices() {
        return new InvoiceDesk(ports, issuer, dossier, actor);
    }
}
