package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.BilledPeriod;
import io.comptoir.subscription.PrepaidWallet;
import java.util.Optional;

/**
 * What the customer's wallet pays of a bill.
 *
 * @param draft  the paper, less what the wallet pays
 * @param after  the wallet, where something is drawn
 */
record Drawing(Invoice.Draft draft, Optional<WalletSheet> after) {

    /** Only what is issued draws; the wallet is looked for only where usage is billed. */
    static Drawing of(UnitOfWork unit, Bill bill, Invoice.Draft paper, BillingRun run) {
        boolean mayDraw = run.isIssuing() && bill.parts().stream().anyMatch(BilledPeriod::isUsage);
        Optional<WalletSheet> before = mayDraw ? WalletSheet.find(unit, paper) : Optional.empty();
        return before.map(sheet -> drawn(sheet, bill, paper)).orElse(new Drawing(paper, Optional.empty()));
    }

    private static Drawing drawn(WalletSheet sheet, Bill bill, Invoice.Draft paper) {
        PrepaidWallet after = sheet.prepaid().draw(bill, paper);
        return after.equals(sheet.prepaid())
                ? new Drawing(paper, Optional.empty())
                : new Drawing(after.deducted(bill, paper), Optional.of(sheet.with(after)));
    }

    /** Keeps what was drawn. */
    void save(Step step, Actor actor) {
        after.ifPresent(sheet -> sheet.save(step, actor));
    }
}
