package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Rounding;
import io.comptoir.party.BankAccount;
import io.comptoir.payment.EpcQr;
import io.comptoir.pdf.block.Pairs.Pair;
import io.comptoir.pdf.block.QrCode;
import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.style.Labels;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * A transfer that somebody is asked to make.
 *
 * @param payee  to whom
 * @param account  to where
 * @param amount  how much
 * @param currency  of what
 * @param reference  what to name
 */
record Transfer(
        String payee, BankAccount account, BigDecimal amount, CurrencyUnit currency, Optional<String> reference) {

    private static final int CODE = Length.millimetres(28);
    private static final int PAYEE_MAX = 70;

    /** How an invoice wants to be paid; empty where it does not want a transfer. */
    static Optional<Transfer> of(Invoice.Draft content, BigDecimal payable, Optional<String> number) {
        var entity = Paper.issuer(content).entity();
        return entity.bankAccount()
                .filter(account -> content.paymentMethod() == PaymentMethod.TRANSFER)
                .map(account -> new Transfer(entity.name(), account, payable, content.currency(), number));
    }

    /** The account and what to name. */
    List<Pair> pairs(Labels labels) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(labels.get("iban"), account.iban().grouped()));
        account.bic().ifPresent(bic -> pairs.add(new Pair(labels.get("bic"), bic.value())));
        reference.ifPresent(text -> pairs.add(new Pair(labels.get("payment.reference"), text)));
        return pairs;
    }

    /** What a bank's app reads; empty where a code cannot say it: another currency, nothing to pay, no reference yet. */
    Optional<QrCode> code(String words) {
        boolean payable = currency.getCurrencyCode().equals("EUR") && amount.signum() > 0 && reference.isPresent();
        return payable ? epc().map(EpcQr::payload).map(text -> QrCode.of(text, words, CODE)) : Optional.empty();
    }

    private Optional<EpcQr> epc() {
        try {
            return Optional.of(EpcQr.builder()
                    .name(first(payee))
                    .iban(account.iban())
                    .bic(account.bic())
                    .amount(Rounding.EXACT.round(amount, 2))
                    .text(reference)
                    .build());
        } catch (ViolationsException e) {
            return Optional.empty(); // a billion, a control character: such an invoice is paid by hand
        }
    }

    private static String first(String name) {
        int end = name.offsetByCodePoints(0, Math.min(PAYEE_MAX, name.codePointCount(0, name.length())));
        return name.substring(0, end).strip();
    }
}
