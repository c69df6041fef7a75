package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Issuer;
import io.comptoir.document.IssuerProfile;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.IssuerJson;
import io.comptoir.party.DossierId;
import io.comptoir.party.LegalEntity;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * Where the legal entities that issue in a dossier are kept, and which of them is the usual one: the first that is kept, until
 * another one is chosen. Each command is done once, under a key of its own.
 *
 * <pre>{@code
 * comptoir.issuers(dossier, alice).save(IssuerProfile.of("ACME", Issuer.of(entity)), "issuer-1");
 * Dossier acme = comptoir.open(dossier, alice); // issues as ACME
 * }</pre>
 */
public final class IssuerDesk {

    private static final String KIND = "ISSUER";
    private static final String KEPT = "KEPT";
    private static final String DEFAULT = "ISSUER_DEFAULT";
    private static final String DEFAULT_ID = "issuers/default"; // one place, so that there is never a second
    private static final String SOURCE = "Comptoir, issuers";

    private static final Rule NONE = Rule.error("CPT-DESK-ISSUER-NONE", SOURCE)
            .says("Le dossier « {value} » n'a pas d'émetteur.", "Dossier '{value}' has no issuer.")
            .fix(
                    "Enregistrez-en un, ou nommez-le à l'ouverture.",
                    "Keep one first, or name it where you open the dossier.");
    private static final Rule UNKNOWN = Rule.error("CPT-DESK-ISSUER-UNKNOWN", SOURCE)
            .says("Ce dossier n'a pas d'émetteur « {value} ».", "This dossier has no issuer '{value}'.")
            .fix("Vérifiez le code et le dossier.", "Check the code and the dossier.");
    private static final Rule CHANGED = Rule.error("CPT-DESK-ISSUER-CHANGED", SOURCE)
            .says(
                    "L'émetteur a changé depuis que vous l'avez lu : version {0}, la vôtre est {value}.",
                    "The issuer changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-le et refaites votre changement.", "Read it again and make your change again.");
    private static final Rule CODE_TAKEN = Rule.error("CPT-DESK-ISSUER-CODE-TAKEN", SOURCE)
            .says("Le code « {value} » est celui d'un autre émetteur.", "The code '{value}' is that of another issuer.")
            .fix("Choisissez un autre code, ou gardez le sien.", "Choose another code, or keep its own.");
    private static final Rule CODE_KEPT = Rule.error("CPT-DESK-ISSUER-CODE-KEPT", SOURCE)
            .says(
                    "L'émetteur « {0} » ne peut devenir « {value} » : on l'ouvre par son code.",
                    "Issuer '{0}' cannot become '{value}': it is opened by its code.")
            .fix("Gardez le code, ou enregistrez un autre émetteur.", "Keep the code, or keep another issuer.");
    private static final Rule CURRENCY_LOCKED = Rule.error("CPT-DESK-ISSUER-CURRENCY-LOCKED", SOURCE)
            .says(
                    "L'émetteur a déjà facturé en {0} : sa devise ne devient plus {value}.",
                    "The issuer billed in {0} already: its currency does not become {value} any more.")
            .fix("Gardez la devise, ou enregistrez un autre émetteur.", "Keep the currency, or keep another issuer.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    IssuerDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    // --- writing ---

    /**
     * Keeps a new issuer; it is given an id here. The first one is the usual one.
     *
     * @throws ViolationsException if another has its code
     */
    public SavedIssuer save(IssuerProfile profile, String key) {
        return run("save " + IssuerJson.write(profile), key, step -> {
            requireFree(step.unit(), profile.code());
            StoredDocument document = stored(ports.ids().next(), profile, step.today());
            boolean first = usual(step.unit()).isEmpty();
            return new Command.Change<>(saved(document.at(1)), document.id(), () -> {
                step.unit().documents().save(document, 0);
                if (first) {
                    step.unit().documents().save(usual(profile.code(), step.today()), 0);
                }
            });
        });
    }

    /**
     * Keeps how an issuer issues now; what was issued stays as it is.
     *
     * @throws ViolationsException if it was changed since it was read, has another code now, or another only currency
     *     although it issued
     */
    public SavedIssuer save(SavedIssuer changed, String key) {
        String what = "change " + changed.id() + " " + changed.version() + " " + IssuerJson.write(changed.profile());
        return run(what, key, step -> {
            StoredDocument before = stored(step.unit(), changed.id());
            if (before.version() != changed.version()) {
                throw new ViolationsException(CHANGED.at("version", changed.version(), before.version()));
            }
            IssuerProfile was = IssuerJson.read(before.json());
            if (!was.code().equals(changed.code())) {
                throw new ViolationsException(CODE_KEPT.at("code", changed.code(), was.code()));
            }
            requireUnlocked(step.unit(), was.issuer(), changed.profile().issuer());
            StoredDocument document = stored(before.id(), changed.profile(), before.date());
            return new Command.Change<>(
                    saved(document.at(before.version() + 1)),
                    before.id(),
                    () -> step.unit().documents().save(document, before.version()));
        });
    }

    /** Makes the issuer of a code the usual one, in the place of the one before. */
    public SavedIssuer makeDefault(String code, String key) {
        return run("default " + code, key, step -> {
            StoredDocument chosen = byCode(step.unit(), code);
            long version = usual(step.unit()).map(StoredDocument::version).orElse(0L);
            return new Command.Change<>(
                    saved(chosen), chosen.id(), () -> step.unit().documents().save(usual(code, step.today()), version));
        });
    }

    private static void requireFree(UnitOfWork unit, String code) {
        unit.documents().findByNumber(KIND, code).ifPresent(other -> {
            throw new ViolationsException(CODE_TAKEN.at("code", code));
        });
    }

    // --- its currency ---

    private static void requireUnlocked(UnitOfWork unit, Issuer was, Issuer becomes) {
        boolean changes = was.onlyCurrency().isPresent() && !was.onlyCurrency().equals(becomes.onlyCurrency());
        if (changes && hasIssued(unit, was.entity())) {
            String other =
                    becomes.onlyCurrency().map(CurrencyUnit::getCurrencyCode).orElse("*");
            throw new ViolationsException(CURRENCY_LOCKED.at(
                    "issuer.onlyCurrency", other, was.onlyCurrency().get().getCurrencyCode()));
        }
    }

    private static boolean hasIssued(UnitOfWork unit, LegalEntity entity) {
        return Stream.of(Invoices.KIND, Invoices.CREDIT_NOTE).anyMatch(kind -> hasIssued(unit, kind, entity));
    }

    private static boolean hasIssued(UnitOfWork unit, String kind, LegalEntity entity) {
        DocumentQuery query = DocumentQuery.of(kind).status(Invoices.ISSUED);
        return unit.documents()
                .all(query)
                .map(Invoices::issued)
                .anyMatch(paper -> isSame(paper.issuer().entity(), entity));
    }

    private static boolean isSame(LegalEntity one, LegalEntity other) {
        boolean registered = one.siren().isPresent() || other.siren().isPresent();
        return registered ? one.siren().equals(other.siren()) : one.name().equals(other.name());
    }

    // --- finding ---

    /** The issuer of a code. */
    public Optional<SavedIssuer> findByCode(String code) {
        return read(unit -> unit.documents().findByNumber(KIND, code).map(IssuerDesk::saved));
    }

    /** The usual issuer of the dossier; empty before the first one. */
    public Optional<SavedIssuer> findDefault() {
        return read(IssuerDesk::chosen);
    }

    /** A page of the issuers, by name. */
    public Page<SavedIssuer> list(Optional<Position> after, int limit) {
        DocumentQuery query = DocumentQuery.of(KIND).byParty();
        return Page.of(query, read(unit -> unit.documents().list(query, after, limit)), limit, IssuerDesk::saved);
    }

    /** The usual issuer of a dossier. */
    Issuer requireDefault() {
        return findDefault()
                .map(saved -> saved.profile().issuer())
                .orElseThrow(() -> new ViolationsException(NONE.at("dossier", dossier)));
    }

    /** The issuer of a code. */
    Issuer require(String code) {
        return read(unit -> saved(byCode(unit, code)).profile().issuer());
    }

    // --- steps ---

    private SavedIssuer run(String what, String key, Function<Step, Command.Change<SavedIssuer>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key, Fingerprint.of("issuer " + what), how, (step, id) -> saved(stored(step.unit(), id))));
    }

    private StoredDocument stored(String id, IssuerProfile profile, LocalDate since) {
        String name = profile.issuer().entity().name();
        return new StoredDocument(
                id,
                KIND,
                KEPT,
                0,
                IssuerJson.write(profile),
                Optional.of(profile.code()),
                since,
                Words.fold(name),
                actor.id(),
                Words.of(profile.code(), name));
    }

    private StoredDocument usual(String code, LocalDate since) {
        return new StoredDocument(
                DEFAULT_ID, DEFAULT, KEPT, 0, IssuerJson.writeDefault(code), Optional.empty(), since, "", actor.id());
    }

    private static Optional<StoredDocument> usual(UnitOfWork unit) {
        return unit.documents().find(DEFAULT_ID);
    }

    private static Optional<SavedIssuer> chosen(UnitOfWork unit) {
        return usual(unit)
                .map(StoredDocument::json)
                .map(IssuerJson::readDefault)
                .flatMap(code -> unit.documents().findByNumber(KIND, code))
                .map(IssuerDesk::saved);
    }

    private static StoredDocument byCode(UnitOfWork unit, String code) {
        return unit.documents()
                .findByNumber(KIND, code)
                .orElseThrow(() -> new ViolationsException(UNKNOWN.at("code", code)));
    }

    private static StoredDocument stored(UnitOfWork unit, String id) {
        return unit.documents()
                .find(id)
                .filter(found -> found.kind().equals(KIND))
                .orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    private static SavedIssuer saved(StoredDocument stored) {
        return new SavedIssuer(stored.id(), stored.version(), IssuerJson.read(stored.json()));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
