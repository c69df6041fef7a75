package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A quote — devis, offre: what would be invoiced, and how far it came with the customer.
 * <pre>
 *            ┌────────────── reopen, with a reason ──────────────┐
 *            ▼                                                   │
 *          Draft ──send──▶ Sent ──accept──▶ Accepted ────────────┤
 *                           │ └───refuse──▶ Refused ─────────────┘
 *                           └──────────replace──────▶ Replaced by another version
 * </pre>
 * Every move from a stage that is not drawn is refused (CPT-DOCUMENT-QUOTE-STAGE). That it has expired, and how much of it was
 * invoiced, is not part of it: both follow from the day and from invoices. No law numbers quotes; a number is given when it is
 * sent first, and stays.
 */
@ValueStyle
@Value.Immutable
public abstract class Quote {

    /** How far a quote came. */
    public enum Stage {
        /** Being written: it may change. */
        DRAFT,
        /** With the customer — en attente. */
        SENT,
        /** Agreed: it may be invoiced. */
        ACCEPTED,
        /** Not wanted. */
        REFUSED,
        /** Another version took its place. */
        REPLACED
    }

    private static final String SOURCE = "Comptoir, life of a quote";
    private static final Rule STAGE = Rule.error("CPT-DOCUMENT-QUOTE-STAGE", SOURCE)
            .says("Un devis {value} ne peut pas faire cela : {0}.", "A quote that is {value} cannot do that: {0}.")
            .fix("Rouvrez-le d'abord, ou faites une nouvelle version.", "Reopen it first, or make a new version.");
    private static final Rule INCOMPLETE = Rule.error("CPT-DOCUMENT-QUOTE-INCOMPLETE", "C. com. art. R123-237")
            .says("Le devis n'a pas de {0}.", "The quote has no {1}.")
            .fix("Donnez-le avant d'envoyer.", "Give it before sending.");
    private static final Rule VALIDITY = Rule.error(
                    "CPT-DOCUMENT-QUOTE-VALIDITY", "arrêté du 24 janvier 2017; C. conso. art. L111-1")
            .says("Le devis du {0} ne vaut que jusqu'au {value}.", "The quote of {0} holds until {value} only.")
            .fix("Donnez une fin de validité à partir du {0}.", "Give an end of validity from {0} on.");
    private static final Rule EXPIRED = Rule.error("CPT-DOCUMENT-QUOTE-EXPIRED", "C. civ. art. 1117")
            .says("Le devis a expiré le {value}.", "The quote expired on {value}.")
            .fix("Faites-en une nouvelle version.", "Make a new version of it.");
    private static final Rule NO_OPTION = Rule.error("CPT-DOCUMENT-QUOTE-NO-OPTION", SOURCE)
            .says("Le devis n'a pas d'option {value}.", "The quote has no option {value}.")
            .fix("Les options vont de 0 à {0}.", "The options go from 0 to {0}.");
    private static final Rule REASON = Rule.error("CPT-DOCUMENT-QUOTE-REASON-MISSING", SOURCE)
            .says("Aucun motif n'est donné.", "No reason is given.")
            .fix("Dites pourquoi.", "Say why.");

    Quote() {}

    /** The technical id. */
    public abstract String id();

    /** Its number, once it was sent. */
    public abstract Optional<DocumentNumber> number();

    /** How far it came. */
    @Value.Default
    public Stage stage() {
        return Stage.DRAFT;
    }

    /** Which version of the offer it is, from 1. */
    @Value.Default
    public int version() {
        return 1;
    }

    /** The id of the version before. */
    public abstract Optional<String> previous();

    /** The deal it is part of. */
    public abstract Optional<String> deal();

    /** What would be invoiced: parties, lines, terms; the purchase order is the customer's reference. */
    public abstract Invoice.Draft content();

    /** Lines that the customer may choose beside; no total counts them before. */
    public abstract List<ItemLine> options();

    /** When it was sent last. */
    public abstract Optional<LocalDate> date();

    /** The last day to accept it. */
    public abstract Optional<LocalDate> validUntil();

    /** What is agreed beside the lines — conditions particulières. */
    public abstract Optional<String> conditions();

    /** Who accepted it, when and how. */
    public abstract Optional<Acceptance> acceptance();

    /** Why it was refused or reopened last. */
    public abstract Optional<String> reason();

    /** The amounts of what it offers, options apart. */
    public Totals totals() {
        return content().totals();
    }

    // --- moves ---

    /** The same quote with other content; only a draft may change. */
    public Quote change(Invoice.Draft other) {
        from(EnumSet.of(Stage.DRAFT), "change");
        return toBuilder().content(other).build();
    }

    /**
     * Sends it to the customer.
     *
     * @param given  its number, where it has none yet
     * @throws ViolationsException with all that it lacks
     */
    public Quote send(DocumentNumber given, LocalDate day) {
        from(EnumSet.of(Stage.DRAFT), "send");
        checkToSend(day).throwIfErrors();
        return toBuilder()
                .stage(Stage.SENT)
                .number(number().orElse(given))
                .date(day)
                .build();
    }

    /** All that keeps it from being sent on {@code day}. */
    public Violations checkToSend(LocalDate day) {
        List<Violation> found = new ArrayList<>();
        require(content().issuer().isPresent(), "issuer", "émetteur", "issuer", found);
        require(content().customer().isPresent(), "customer", "client", "customer", found);
        validUntil()
                .filter(last -> last.isBefore(day))
                .ifPresent(last -> found.add(VALIDITY.at("validUntil", last, day)));
        return new Violations(found).plusElsewhere(content().calculation().violations());
    }

    private static void require(boolean there, String path, String french, String english, List<Violation> found) {
        if (!there) {
            found.add(INCOMPLETE.at(path, "", french, english));
        }
    }

    /**
     * Notes that the customer agreed; from now on it may be invoiced.
     *
     * @param chosen  the places of the options that were chosen, from 0
     * @throws ViolationsException if it had expired, or has no such option
     */
    public Quote accept(Acceptance how, Set<Integer> chosen) {
        from(EnumSet.of(Stage.SENT), "accept");
        validUntil().filter(last -> how.date().isAfter(last)).ifPresent(last -> {
            throw new ViolationsException(EXPIRED.at("acceptance.date", last));
        });
        List<Line> lines = new ArrayList<>(content().lines());
        List<ItemLine> left = new ArrayList<>();
        chosen.stream()
                .filter(place -> place < 0 || place >= options().size())
                .findFirst()
                .ifPresent(place -> {
                    throw new ViolationsException(
                            NO_OPTION.at("options", place, options().size() - 1));
                });
        for (int i = 0; i < options().size(); i++) {
            if (chosen.contains(i)) {
                lines.add(options().get(i));
            } else {
                left.add(options().get(i));
            }
        }
        return toBuilder()
                .stage(Stage.ACCEPTED)
                .acceptance(how)
                .content(content().toBuilder().lines(lines).build())
                .options(left)
                .build();
    }

    /** Notes that the customer does not want it. */
    public Quote refuse(String why) {
        from(EnumSet.of(Stage.SENT), "refuse");
        return toBuilder().stage(Stage.REFUSED).reason(why).build();
    }

    /** Lets it change again. Whether that may be, once something of it was invoiced, is the desk's to say. */
    public Quote reopen(String why) {
        from(EnumSet.of(Stage.SENT, Stage.ACCEPTED, Stage.REFUSED), "reopen");
        if (why.isBlank()) {
            throw new ViolationsException(REASON.at("reason", ""));
        }
        return toBuilder()
                .stage(Stage.DRAFT)
                .acceptance(Optional.empty())
                .reason(why)
                .build();
    }

    /** Gives its place to another version. */
    public Quote replace() {
        from(EnumSet.of(Stage.SENT, Stage.REFUSED), "replace");
        return toBuilder().stage(Stage.REPLACED).build();
    }

    /** The next version of it, to be written; it is sent under a number of its own. */
    public Quote nextVersion(String newId) {
        return toBuilder()
                .id(newId)
                .number(Optional.empty())
                .stage(Stage.DRAFT)
                .version(version() + 1)
                .previous(id())
                .date(Optional.empty())
                .acceptance(Optional.empty())
                .reason(Optional.empty())
                .build();
    }

    // --- questions ---

    /** Whether {@code day} is too late to accept it. */
    public boolean isExpired(LocalDate day) {
        return stage() == Stage.SENT && validUntil().filter(day::isAfter).isPresent();
    }

    /** What an invoice of it refers to. */
    public BilledOrder order() {
        return BilledOrder.of(id(), number().map(DocumentNumber::value));
    }

    /** It offers content, and is about no other paper. */
    @Value.Check
    Quote plain() {
        Invoice.Draft plain = content().plain();
        return plain.equals(content()) ? this : toBuilder().content(plain).build();
    }

    private void from(Set<Stage> stages, String command) {
        if (!stages.contains(stage())) {
            throw new ViolationsException(STAGE.at("stage", stage(), command));
        }
    }

    /** Starts a copy of this quote, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a quote; id and content are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a quote; id and content are required. */
    public static final class Builder extends ImmutableQuote.Builder {
        Builder() {}
    }
}
