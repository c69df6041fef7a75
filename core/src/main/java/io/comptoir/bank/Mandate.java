package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Address;
import io.comptoir.party.Bic;
import io.comptoir.party.CreditorIdentifier;
import io.comptoir.party.Iban;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a debtor signed so that its account may be debited — mandat de prélèvement SEPA (EPC016-06, EPC222-07).
 * <p>
 * It lapses where nothing is collected under it for 36 months. It is a value: what is collected under it makes
 * {@linkplain #collected another one}, and the sequence that a bank wants follows from that.
 */
@ValueStyle
@Value.Immutable
public abstract class Mandate {

    /** How many months without a collection a mandate outlives. */
    public static final int MONTHS_UNUSED_MAX = 36;

    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 9000;

    private static final Rule IDENTIFIER = Rule.error("CPT-BANK-IDENTIFIER-DOUBTFUL", "ISO 13616; EPC262-08")
            .says(
                    "Les clés de contrôle de {value} sont fausses : la banque le rejettera.",
                    "The check digits of {value} are wrong: the bank will reject it.")
            .fix("Recopiez l'identifiant.", "Copy the identifier again.");
    private static final Rule DATE = Rule.error("CPT-BANK-DATE-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says("La date {value} est impossible.", "The date {value} cannot be.")
            .fix("Donnez une date à partir de 1900.", "Give a date from 1900 on.");
    private static final Rule LAPSED = Rule.error("CPT-BANK-MANDATE-LAPSED", "EPC016-06, 4.1; EPC222-07, 4.1")
            .says(
                    "Le mandat {value} est caduc depuis le {0} : rien n'a été prélevé en 36 mois.",
                    "Mandate {value} lapsed on {0}: nothing was collected for 36 months.")
            .fix("Faites signer un nouveau mandat.", "Have a new mandate signed.");
    private static final Rule UNSIGNED = Rule.error("CPT-BANK-MANDATE-NOT-YET-SIGNED", "EPC016-06; EPC222-07")
            .says("Le mandat {value} n'est signé que le {0}.", "Mandate {value} is signed on {0} only.")
            .fix("Prélevez après la signature.", "Collect after the signature.");
    private static final Rule SPENT = Rule.error("CPT-BANK-MANDATE-SPENT", "EPC016-06; EPC222-07")
            .says(
                    "Le mandat {value} ne permet plus de prélèvement : il était ponctuel, ou le dernier est fait.",
                    "Mandate {value} allows no further collection: it was one-off, or the last one is done.")
            .fix("Faites signer un nouveau mandat.", "Have a new mandate signed.");
    private static final Rule BACKWARDS = Rule.error("CPT-BANK-MANDATE-BACKWARDS", "Comptoir, mandates")
            .says(
                    "Le mandat {value} a déjà servi le {0}, plus tard.",
                    "Mandate {value} was already used later, on {0}.")
            .fix("Prélevez dans l'ordre des dates.", "Collect in the order of dates.");

    /** Who may sign it. */
    public enum Scheme {
        /** Anybody; an authorised collection can be claimed back for 8 weeks. */
        CORE,
        /** Businesses only, whose bank knows the mandate; an authorised collection cannot be claimed back. */
        B2B
    }

    /** How often it may be used. */
    public enum Kind {
        /** As often as is due — récurrent. */
        RECURRENT,
        /** Once — ponctuel. */
        ONE_OFF
    }

    /** Which collection of a mandate one is, in the codes of ISO 20022. */
    public enum Sequence {
        /** The first of several. */
        FRST,
        /** One of several. */
        RCUR,
        /** The only one. */
        OOFF,
        /** The last of several. */
        FNAL
    }

    Mandate() {}

    /** What the mandate is called, alone in its creditor's house — RUM; 1 to 35 characters of the SEPA set. */
    public abstract String reference();

    /** Who may collect — ICS. Its check digits are right. */
    public abstract CreditorIdentifier creditorId();

    /** Who pays, as signed; {@link SepaText} says how files write it. */
    public abstract String debtorName();

    /** The account that pays. Its check digits are right. */
    public abstract Iban debtorIban();

    /** The bank of that account; not needed inside the European Economic Area. */
    public abstract Optional<Bic> debtorBic();

    /** Where the debtor is; needed by some banks outside the European Economic Area. */
    public abstract Optional<Address> debtorAddress();

    /** The day of the signature. */
    public abstract LocalDate signedOn();

    /** Who may sign it; {@link Scheme#CORE} unless said otherwise. */
    @Value.Default
    public Scheme scheme() {
        return Scheme.CORE;
    }

    /** How often it may be used; {@link Kind#RECURRENT} unless said otherwise. */
    @Value.Default
    public Kind kind() {
        return Kind.RECURRENT;
    }

    /** The day of the last collection that its bank did not reject before settlement; empty where there was none. */
    public abstract Optional<LocalDate> lastCollectedOn();

    /** Whether the last collection of several was announced as such. False unless said otherwise. */
    @Value.Default
    public boolean isClosed() {
        return false;
    }

    @Value.Check
    void check() {
        Violations found = SepaText.checkReference("reference", reference(), SepaText.REFERENCE_MAX)
                .plus(checkIdentifier(
                        "creditorId", creditorId().check(), creditorId().value()))
                .plus(SepaText.checkName("debtorName", debtorName()))
                .plus(checkIban("debtorIban", debtorIban()))
                .plus(checkDate("signedOn", signedOn()));
        found = lastCollectedOn()
                .map(last -> checkDate("lastCollectedOn", last))
                .map(found::plus)
                .orElse(found);
        found.throwIfErrors();
    }

    /** An error where a bank would reject an IBAN. */
    static Violations checkIban(String path, Iban iban) {
        return checkIdentifier(path, iban.check(), iban.value());
    }

    /** An error where a date is not one of this age. */
    static Violations checkDate(String path, LocalDate date) {
        boolean sane = date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX;
        return sane ? Violations.NONE : Violations.of(DATE.at(path, date));
    }

    private static Violations checkIdentifier(String path, Violations doubts, String value) {
        return doubts.isEmpty() ? Violations.NONE : Violations.of(IDENTIFIER.at(path, value));
    }

    /** The last day that something may be collected where nothing is until then: 36 months on, itself counted. */
    public LocalDate lapsesAfter() {
        return lastCollectedOn().orElse(signedOn()).plusMonths(MONTHS_UNUSED_MAX);
    }

    /** Which collection the next one is; {@code last} where no other will follow it. */
    public Sequence sequence(boolean last) {
        if (kind() == Kind.ONE_OFF) {
            return Sequence.OOFF;
        }
        if (last) {
            return Sequence.FNAL;
        }
        return lastCollectedOn().isEmpty() ? Sequence.FRST : Sequence.RCUR;
    }

    /** All that keeps it from being used on a day. */
    public Violations check(LocalDate collectionDate) {
        if (collectionDate.isBefore(signedOn())) {
            return Violations.of(UNSIGNED.at("", reference(), signedOn()));
        }
        if (isClosed() || (kind() == Kind.ONE_OFF && lastCollectedOn().isPresent())) {
            return Violations.of(SPENT.at("", reference()));
        }
        if (lastCollectedOn().filter(collectionDate::isBefore).isPresent()) {
            return Violations.of(BACKWARDS.at("", reference(), lastCollectedOn().get()));
        }
        return collectionDate.isAfter(lapsesAfter())
                ? Violations.of(LAPSED.at("", reference(), lapsesAfter()))
                : Violations.NONE;
    }

    /**
     * The mandate after a collection.
     *
     * @param last  whether no other will follow it
     * @throws ViolationsException if it could not be used that day
     */
    public Mandate collected(LocalDate collectionDate, boolean last) {
        check(collectionDate).throwIfErrors();
        return toBuilder().lastCollectedOn(collectionDate).isClosed(last).build();
    }

    /** Starts a copy of this mandate, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a mandate. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a mandate; reference, creditor identifier, debtor's name and account, and date are required. */
    public static final class Builder extends ImmutableMandate.Builder {
        Builder() {}
    }
}
