package io.comptoir.bank;

import io.comptoir.bank.Mandate.Scheme;
import io.comptoir.bank.Mandate.Sequence;
import io.comptoir.bank.MandateUses.Use;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.CreditorIdentifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * Direct debits to be handed to the bank — remise de prélèvements SEPA ({@code pain.008.001.08}; EPC130-08, EPC131-08).
 * <p>
 * One file for each collection date, {@code SEPA_<made>_<collected>.xml}; in it one group for each scheme, sequence and
 * creditor identifier, in that order. The sequence of a collection follows from what its mandate was used for before, in
 * this batch too. Names, addresses and texts are written as {@link SepaText#of} says: names in 70 characters, texts in
 * 140, streets in 70, what else an address says in 35, towns in 35, postal codes in 16. References are never changed.
 * <p>
 * Debtors are to be told before, 14 days unless agreed otherwise; that is not part of the file.
 */
@ValueStyle
@Value.Immutable
public abstract class DirectDebits {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    DirectDebits() {}

    /**
     * What the batch is called; 1 to 20 characters of the SEPA set. The message of a file is called so with its collection
     * date behind, {@code PRLV-2026-02-20260205}.
     */
    public abstract String messageId();

    /** When the files are made, on the creditor's watch. */
    public abstract LocalDateTime createdAt();

    /** Who collects. */
    public abstract String creditorName();

    /** Where that is. */
    public abstract Optional<Address> creditorAddress();

    /** The account that is credited. Its check digits are right. */
    public abstract BankAccount creditorAccount();

    /** The first day that the bank still collects; the day after the files are made unless said otherwise. */
    @Value.Default
    public LocalDate earliestDate() {
        return createdAt().toLocalDate().plusDays(1);
    }

    /** What is collected, from 1 to 100 000 amounts. */
    public abstract List<DirectDebit> debits();

    /** All that keeps the batch from the bank, in the order of the collections. */
    public Violations check() {
        List<Violation> found = new ArrayList<>(Orders.checkHead(messageId(), createdAt())
                .plus(SepaText.checkName("creditorName", creditorName()))
                .plus(Mandate.checkIban(
                        "creditorAccount.iban", creditorAccount().iban()))
                .plus(Orders.checkSize("debits", debits().size()))
                .list());
        List<Use> uses = MandateUses.of(debits());
        for (int i = 0; i < debits().size(); i++) {
            Violations wrong = check(debits().get(i)).plus(uses.get(i).wrong());
            found.addAll(wrong.under("debits[" + i + "]").list());
        }
        found.addAll(Orders.checkRepeats(
                "debits", debits().stream().map(DirectDebit::endToEndId).toList()));
        return new Violations(found);
    }

    private Violations check(DirectDebit debit) {
        return SepaText.checkReference("endToEndId", debit.endToEndId(), SepaText.REFERENCE_MAX)
                .plus(Orders.checkAmount("amount", debit.amount()))
                .plus(Orders.checkDay("collectionDate", debit.collectionDate(), earliestDate()));
    }

    /**
     * The files, by collection date.
     *
     * @throws ViolationsException with all that {@link #check()} finds
     */
    public List<BankFile> files() {
        check().throwIfErrors();
        Map<LocalDate, Map<Group, List<DirectDebit>>> days = new TreeMap<>();
        List<Use> uses = MandateUses.of(debits());
        for (int i = 0; i < debits().size(); i++) {
            DirectDebit debit = debits().get(i);
            Mandate mandate = debit.mandate();
            days.computeIfAbsent(debit.collectionDate(), day -> new TreeMap<>())
                    .computeIfAbsent(
                            new Group(mandate.scheme(), uses.get(i).sequence(), mandate.creditorId()),
                            group -> new ArrayList<>())
                    .add(debit);
        }
        return days.entrySet().stream()
                .map(day -> file(day.getKey(), day.getValue()))
                .toList();
    }

    private BankFile file(LocalDate day, Map<Group, List<DirectDebit>> groups) {
        List<DirectDebit> all = groups.values().stream().flatMap(List::stream).toList();
        BigDecimal sum = sum(all);
        String id = messageId() + "-" + DAY.format(day);
        SepaXml xml = new SepaXml("pain.008.001.08", "CstmrDrctDbtInitn");
        xml.head(id, createdAt(), creditorName(), all.size(), sum);
        int number = 0;
        for (Map.Entry<Group, List<DirectDebit>> group : groups.entrySet()) {
            write(xml, id + "-" + ++number, group.getKey(), group.getValue());
        }
        String name = "SEPA_" + DAY.format(createdAt().toLocalDate()) + "_" + DAY.format(day) + ".xml";
        return new BankFile(name, xml.end(), all.size(), sum);
    }

    private void write(SepaXml xml, String id, Group group, List<DirectDebit> debits) {
        xml.in("PmtInf", () -> {
            xml.leaf("PmtInfId", id).leaf("PmtMtd", "DD").control(debits.size(), sum(debits));
            xml.in(
                    "PmtTpInf",
                    () -> xml.leaf("SvcLvl/Cd", "SEPA")
                            .leaf("LclInstrm/Cd", group.scheme().name())
                            .leaf("SeqTp", group.sequence().name()));
            xml.leaf("ReqdColltnDt", debits.get(0).collectionDate().toString())
                    .party("Cdtr", creditorName(), creditorAddress())
                    .account("CdtrAcct", creditorAccount().iban())
                    .bank("CdtrAgt", creditorAccount().bic())
                    .leaf("ChrgBr", "SLEV");
            xml.in(
                    "CdtrSchmeId/Id/PrvtId/Othr",
                    () -> xml.leaf("Id", group.creditorId().value()).leaf("SchmeNm/Prtry", "SEPA"));
            debits.forEach(debit -> write(xml, debit));
        });
    }

    private static void write(SepaXml xml, DirectDebit debit) {
        Mandate mandate = debit.mandate();
        xml.in("DrctDbtTxInf", () -> {
            xml.leaf("PmtId/EndToEndId", debit.endToEndId()).amount(Orders.euros(debit.amount()));
            xml.in(
                    "DrctDbtTx/MndtRltdInf",
                    () -> xml.leaf("MndtId", mandate.reference())
                            .leaf("DtOfSgntr", mandate.signedOn().toString()));
            xml.bank("DbtrAgt", mandate.debtorBic())
                    .party("Dbtr", mandate.debtorName(), mandate.debtorAddress())
                    .account("DbtrAcct", mandate.debtorIban())
                    .remittance(debit.text());
        });
    }

    private static BigDecimal sum(List<DirectDebit> debits) {
        return Orders.sum(debits.stream().map(DirectDebit::amount).toList());
    }

    /** What the collections of one part of a file have in common. */
    private record Group(Scheme scheme, Sequence sequence, CreditorIdentifier creditorId) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            return Comparator.comparing(Group::scheme)
                    .thenComparing(Group::sequence)
                    .thenComparing(group -> group.creditorId().value())
                    .compare(this, other);
        }
    }

    /** Starts a batch. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a batch; message id, time, creditor's name and account are required. */
    public static final class Builder extends ImmutableDirectDebits.Builder {
        Builder() {}
    }
}
