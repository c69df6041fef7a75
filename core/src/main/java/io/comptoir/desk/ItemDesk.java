package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.catalog.Item;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.ItemJson;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where items are kept, found and put away. Lines copy them, so that a later price changes no paper. Items are not deleted:
 * papers and accounts go on naming their codes. Each command is done once, under a key of its own.
 *
 * <pre>{@code
 * SavedItem training = dossier.items().save(item, "item-1");
 * dossier.items().search("form dig", Optional.empty(), 50); // Formation Digitale
 * dossier.invoices().draft(customer).line(training.item(), "3").issue("order-1");
 * }</pre>
 */
public final class ItemDesk {

    static final String KIND = "ITEM";

    private static final int CODE_MAX = 64;
    private static final String SOURCE = "Comptoir, items";

    private static final Rule CODE = Rule.error("CPT-DESK-ITEM-CODE", SOURCE)
            .says("Le code « {value} » ne va pas.", "The code '{value}' will not do.")
            .fix(
                    "Donnez 1 à 64 caractères visibles, sans espace au début ni à la fin.",
                    "Give 1 to 64 visible characters, without a space at the start or the end.");
    private static final Rule UNKNOWN = Rule.error("CPT-DESK-ITEM-UNKNOWN", SOURCE)
            .says("Ce dossier n'a pas d'article « {value} ».", "This dossier has no item '{value}'.")
            .fix("Vérifiez le code et le dossier.", "Check the code and the dossier.");
    private static final Rule CHANGED = Rule.error("CPT-DESK-ITEM-CHANGED", SOURCE)
            .says(
                    "L'article a changé depuis que vous l'avez lu : version {0}, la vôtre est {value}.",
                    "The item changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-le et refaites votre changement.", "Read it again and make your change again.");
    private static final Rule CODE_TAKEN = Rule.error("CPT-DESK-ITEM-CODE-TAKEN", SOURCE)
            .says("Le code « {value} » est celui d'un autre article.", "The code '{value}' is that of another item.")
            .fix("Choisissez un autre code, ou changez cet article-là.", "Choose another code, or change that item.");
    private static final Rule CODE_KEPT = Rule.error("CPT-DESK-ITEM-CODE-KEPT", SOURCE)
            .says(
                    "L'article « {0} » ne peut devenir « {value} » : ses pièces le nomment par son code.",
                    "Item '{0}' cannot become '{value}': its papers name it by its code.")
            .fix("Gardez le code, ou faites un autre article.", "Keep the code, or make another item.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    ItemDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    // --- writing ---

    /**
     * Keeps a new item; it is given an id here.
     *
     * @throws ViolationsException if its code is none, or that of another
     */
    public SavedItem save(Item item, String key) {
        return run("save " + ItemJson.write(item), key, step -> {
            requireCode(item.code());
            step.unit().documents().findByNumber(KIND, item.code()).ifPresent(other -> {
                throw new ViolationsException(CODE_TAKEN.at("code", item.code()));
            });
            return written(step, stored(ports.ids().next(), item, false, step.today()), 0);
        });
    }

    /**
     * Keeps how an item is sold now. Papers and drafts that have it stay as they are.
     *
     * @throws ViolationsException if it was changed since it was read, or has another code now
     */
    public SavedItem save(SavedItem changed, String key) {
        String what = "change " + changed.id() + " " + changed.version() + " " + ItemJson.write(changed.item());
        return run(what, key, step -> {
            StoredDocument before = stored(step.unit(), changed.id());
            if (before.version() != changed.version()) {
                throw new ViolationsException(CHANGED.at("version", changed.version(), before.version()));
            }
            String code = before.number().orElse("");
            if (!code.equals(changed.code())) {
                throw new ViolationsException(CODE_KEPT.at("code", changed.code(), code));
            }
            boolean archived = saved(before).archived();
            return written(step, stored(before.id(), changed.item(), archived, before.date()), before.version());
        });
    }

    /** Puts the item of a code away: it leaves the lists and is still found by its code. */
    public SavedItem archive(String code, String key) {
        return move("archive " + code, code, true, key);
    }

    /** Takes an archived item in use again. */
    public SavedItem unarchive(String code, String key) {
        return move("unarchive " + code, code, false, key);
    }

    private static void requireCode(String code) {
        boolean visible = code.codePoints().noneMatch(Character::isISOControl);
        if (!visible || code.isEmpty() || code.length() > CODE_MAX || !code.equals(code.strip())) {
            throw new ViolationsException(CODE.at("code", code));
        }
    }

    // --- finding ---

    /** The item of an id. */
    public Optional<SavedItem> find(String id) {
        return read(unit -> kept(unit, id).map(ItemDesk::saved));
    }

    /** The item of a code. */
    public Optional<SavedItem> findByCode(String code) {
        return read(unit -> unit.documents().findByNumber(KIND, code).map(ItemDesk::saved));
    }

    /**
     * A page of the items in use that have, for each word of {@code text}, a word that starts so: in their code, label,
     * description and category; by label.
     */
    public Page<SavedItem> search(String text, Optional<Position> after, int limit) {
        return list(ItemFilter.IN_USE.matching(text), after, limit);
    }

    /** A page of some items; one of a category may have fewer than {@code limit}, and more behind it. */
    public Page<SavedItem> list(ItemFilter which, Optional<Position> after, int limit) {
        DocumentQuery query = which.query();
        Page<SavedItem> page =
                Page.of(query, read(unit -> unit.documents().list(query, after, limit)), limit, ItemDesk::saved);
        return new Page<>(page.items().stream().filter(which::asksFor).toList(), page.next());
    }

    // --- steps ---

    private SavedItem move(String what, String code, boolean archived, String key) {
        return run(what, key, step -> {
            StoredDocument before = step.unit()
                    .documents()
                    .findByNumber(KIND, code)
                    .orElseThrow(() -> new ViolationsException(UNKNOWN.at("code", code)));
            Item item = ItemJson.read(before.json());
            return written(step, stored(before.id(), item, archived, before.date()), before.version());
        });
    }

    private SavedItem run(String what, String key, Function<Step, Command.Change<SavedItem>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key, Fingerprint.of("item " + what), how, (step, id) -> saved(stored(step.unit(), id))));
    }

    private static Command.Change<SavedItem> written(Step step, StoredDocument document, long version) {
        return new Command.Change<>(
                saved(document.at(version + 1)),
                document.id(),
                () -> step.unit().documents().save(document, version));
    }

    private StoredDocument stored(String id, Item item, boolean archived, LocalDate since) {
        return new StoredDocument(
                id,
                KIND,
                ItemFilter.status(item.nature(), archived),
                0,
                ItemJson.write(item),
                Optional.of(item.code()),
                since,
                Words.fold(item.label()),
                actor.id(),
                Words.of(texts(item)));
    }

    /** The category first: it is filtered by its words. */
    private static List<String> texts(Item item) {
        List<String> texts = new ArrayList<>();
        item.category().ifPresent(family -> texts.addAll(List.of(family.code(), family.label())));
        texts.addAll(List.of(item.code(), item.label()));
        item.description().ifPresent(texts::add);
        return texts;
    }

    private static SavedItem saved(StoredDocument stored) {
        Item item = ItemJson.read(stored.json());
        boolean archived = stored.status().equals(ItemFilter.status(item.nature(), true));
        return new SavedItem(stored.id(), stored.version(), archived, item);
    }

    private static StoredDocument stored(UnitOfWork unit, String id) {
        return kept(unit, id).orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    private static Optional<StoredDocument> kept(UnitOfWork unit, String id) {
        return unit.documents().find(id).filter(found -> found.kind().equals(KIND));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
