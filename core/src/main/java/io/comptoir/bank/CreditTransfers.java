package io.comptoir.bank;

import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Transfers to be handed to the bank — remise de virements SEPA ({@code pain.001.001.09}; EPC132-08).
 * <p>
 * One file for each execution date, {@code SCT_<made>_<executed>.xml}, with one group. Texts are written as in
 * {@link DirectDebits}.
 */
@ValueStyle
@Value.Immutable
public abstract class CreditTransfers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    CreditTransfers() {}

    /** What the batch is called; 1 to 20 characters of the SEPA set. The execution date is put behind it. */
    public abstract String messageId();

    /** When the files are made, on the debtor's watch. */
    public abstract LocalDateTime createdAt();

    /** Who pays. */
    public abstract String debtorName();

    /** Where that is. */
    public abstract Optional<Address> debtorAddress();

    /** The account that is debited. Its check digits are right. */
    public abstract BankAccount debtorAccount();

    /** The first day that the bank still executes; the day that the files are made unless said otherwise. */
    @Value.Default
    public LocalDate earliestDate() {
        return createdAt().toLocalDate();
    }

    /** What is sent, from 1 to 100 000 amounts. */
    public abstract List<CreditTransfer> transfers();

    /** All that keeps the batch from the bank, in the order of the transfers. */
    public Violations check() {
        List<Violation> found = new ArrayList<>(Orders.checkHead(messageId(), createdAt())
                .plus(SepaText.checkName("debtorName", debtorName()))
                .plus(Mandate.checkIban("debtorAccount.iban", debtorAccount().iban()))
                .plus(Orders.checkSize("transfers", transfers().size()))
                .list());
        for (int i = 0; i < transfers().size(); i++) {
            found.addAll(check(transfers().get(i)).under("transfers[" + i + "]").list());
        }
        found.addAll(Orders.checkRepeats(
                "transfers",
                transfers().stream().map(CreditTransfer::endToEndId).toList()));
        return new Violations(found);
    }

    private Violations check(CreditTransfer transfer) {
        return SepaText.checkName("creditorName", transfer.creditorName())
                .plus(Mandate.checkIban(
                        "creditorAccount.iban", transfer.creditorAccount().iban()))
                .plus(SepaText.checkReference("endToEndId", transfer.endToEndId(), SepaText.REFERENCE_MAX))
                .plus(Orders.checkAmount("amount", transfer.amount()))
                .plus(Orders.checkDay("executionDate", transfer.executionDate(), earliestDate()));
    }

    /**
     * The files, by execution date.
     *
     * @throws ViolationsException with all that {@link #check()} finds
     */
    public List<BankFile> files() {
        check().throwIfErrors();
        return transfers().stream()
                .collect(Collectors.groupingBy(CreditTransfer::executionDate, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> file(day.getKey(), day.getValue()))
                .toList();
    }

    private BankFile file(LocalDate day, List<CreditTransfer> transfers) {
        BigDecimal sum =
                Orders.sum(transfers.stream().map(CreditTransfer::amount).toList());
        String id = messageId() + "-" + DAY.format(day);
        SepaXml xml = new SepaXml("pain.001.001.09", "CstmrCdtTrfInitn");
        xml.head(id, createdAt(), debtorName(), transfers.size(), sum);
        xml.in("PmtInf", () -> {
            xml.leaf("PmtInfId", id + "-1")
                    .leaf("PmtMtd", "TRF")
                    .control(transfers.size(), sum)
                    .leaf("PmtTpInf/SvcLvl/Cd", "SEPA")
                    .leaf("ReqdExctnDt/Dt", day.toString())
                    .party("Dbtr", debtorName(), debtorAddress())
                    .account("DbtrAcct", debtorAccount().iban())
                    .bank("DbtrAgt", debtorAccount().bic())
                    .leaf("ChrgBr", "SLEV");
            transfers.forEach(transfer -> write(xml, transfer));
        });
        String name = "SCT_" + DAY.format(createdAt().toLocalDate()) + "_" + DAY.format(day) + ".xml";
        return new BankFile(name, xml.end(), transfers.size(), sum);
    }

    private static void write(SepaXml xml, CreditTransfer transfer) {
        xml.in("CdtTrfTxInf", () -> {
            xml.leaf("PmtId/EndToEndId", transfer.endToEndId())
                    .in("Amt", () -> xml.amount(Orders.euros(transfer.amount())));
            // Not named, the bank of the creditor is left out: its IBAN says it.
            if (transfer.creditorAccount().bic().isPresent()) {
                xml.bank("CdtrAgt", transfer.creditorAccount().bic());
            }
            xml.party("Cdtr", transfer.creditorName(), transfer.creditorAddress())
                    .account("CdtrAcct", transfer.creditorAccount().iban())
                    .remittance(transfer.text());
        });
    }

    /** Starts a batch. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a batch; message id, time, debtor's name and account are required. */
    public static final class Builder extends ImmutableCreditTransfers.Builder {
        Builder() {}
    }
}
