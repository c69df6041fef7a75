package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.Invoice;
import io.comptoir.party.BankAccount;
import io.comptoir.pdf.block.Beside;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Pairs;
import io.comptoir.pdf.block.Pairs.Pair;
import io.comptoir.pdf.block.Panel;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.style.Labels;
import io.comptoir.terms.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an invoice is to be paid.
 *
 * @param content  who asks for it, and by which means
 * @param due  the last day
 * @param number  what to name, once the invoice has a number
 */
record Payment(Invoice.Draft content, LocalDate due, Optional<String> number, Labels labels, Look look) {

    private static final int GAP = millimetres(8);

    Block panel() {
        int inner = Panel.inner(look.width());
        int column = (inner - GAP) / 2;
        Block facts = new Beside(new Pairs(terms(), column, look), new Pairs(account(), column, look), inner - column);
        Block title = Lines.of(labels.get("payment"), look.section(), inner);
        return new Panel(new Stack(List.of(title, facts), points(3)), look.width(), look);
    }

    private List<Pair> terms() {
        PaymentMethod method = content.paymentMethod();
        return List.of(
                new Pair(labels.get("payment.due"), labels.notation().date(due)),
                new Pair(labels.get("payment.method"), labels.get("method." + method.name())));
    }

    /** Where to pay: asked of those who transfer only. */
    private List<Pair> account() {
        List<Pair> pairs = new ArrayList<>();
        if (content.paymentMethod() == PaymentMethod.TRANSFER) {
            Paper.issuer(content).entity().bankAccount().ifPresent(account -> addAccount(account, pairs));
        }
        return pairs;
    }

    private void addAccount(BankAccount account, List<Pair> pairs) {
        pairs.add(new Pair(labels.get("iban"), account.iban().grouped()));
        account.bic().ifPresent(bic -> pairs.add(new Pair(labels.get("bic"), bic.value())));
        number.ifPresent(text -> pairs.add(new Pair(labels.get("payment.reference"), text)));
    }
}
