package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Decimals;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.port.Ports;
import io.comptoir.subscription.PrepaidWallet;
import io.comptoir.subscription.TopUp;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Where customers prepay what they will use — porte-monnaie prépayé.
 * <p>
 * A top-up is sold by a deposit invoice, with its VAT: the issuer and the rate are known, so it is taxed when it is sold and not
 * again when it is used, as a deposit is (CGI art. 269, 2) and a voucher for a single purpose (CGI art. 256 ter). Credit for
 * several purposes or several issuers is no such wallet. The runs that issue bill all that was used with its VAT and deduct
 * what the wallet pays, so that no VAT is due twice; drafts draw nothing. A credit note on a top-up takes its amount out again,
 * as long as it is there.
 * <p>
 * A customer has one wallet for all its subscriptions with an issuer in a currency. It is known by its code, its SIREN or its
 * name, in this order.
 *
 * <pre>{@code
 * Invoice.Issued sold = dossier.wallets().topUp(office.id(), VatRate.VAT_20, "120.00", "top-up-1");
 * dossier.wallets().of(office.id()).balances();   // {S 20 %=120.00}
 * }</pre>
 */
public final class WalletDesk {

    private static final Text LABEL = new Text("Porte-monnaie prépayé", "Prepaid wallet");
    private static final Rule AMOUNT = Rule.error("CPT-DESK-TOP-UP-AMOUNT", "EN 16931 BR-DEC-18")
            .says("Un versement de {value} n'est pas possible en {0}.", "A top-up of {value} is not possible in {0}.")
            .fix("Donnez un montant TTC positif, sans fraction de centime.", "Give whole cents above zero, with tax.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    WalletDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    /**
     * Sells a top-up of the wallet that a subscription draws on: issues its deposit invoice and puts it in, both or none.
     *
     * @param subscription  the id of a subscription; its issuer, customer, currency and terms of payment are those of the invoice
     * @param rate  what it will be used for is taxed with; the wallet pays for nothing else
     * @param gross  what is to be paid, with tax, such as {@code "120.00"}
     * @return the deposit invoice
     * @throws ViolationsException if there is no such subscription, the amount is not above zero in whole cents, or the invoice
     *     may not be issued
     */
    public Invoice.Issued topUp(String subscription, VatRate rate, String gross, String key) {
        String fingerprint = Fingerprint.of("wallet top-up " + subscription + " " + rate + " " + gross);
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        fingerprint,
                        step -> sold(step, subscription, rate, Decimals.parse(gross), new Named(key, fingerprint)),
                        (step, id) -> step.unit()
                                .documents()
                                .find(id)
                                .map(Invoices::issued)
                                .orElseThrow()));
    }

    private Command.Change<Invoice.Issued> sold(
            Step step, String subscription, VatRate rate, BigDecimal gross, Named named) {
        Invoice.Draft content =
                Subscribing.of(step.unit(), subscription).subscription().content();
        Invoice.Draft draft = draft(content, rate, gross);
        WalletSheet before = WalletSheet.of(step.unit(), draft);
        Command.Change<Invoice.Issued> issue =
                new IssueInvoice(ports, actor, draft, named.key, named.fingerprint, Optional.empty()).prepare(step);
        WalletSheet after = before.with(before.prepaid().plus(TopUp.of(issue.result())));
        return issue.then(() -> after.save(step, actor));
    }

    private static Invoice.Draft draft(Invoice.Draft content, VatRate rate, BigDecimal gross) {
        boolean possible = gross.signum() > 0
                && gross.stripTrailingZeros().scale() <= content.currency().getDefaultFractionDigits();
        if (!possible) {
            throw new ViolationsException(
                    AMOUNT.at("gross", gross.toPlainString(), content.currency().getCurrencyCode()));
        }
        Locale language = content.customer().map(Party::language).orElse(Locale.FRENCH);
        return content.toBuilder()
                .kind(InvoiceKind.DEPOSIT)
                .pricing(PriceBasis.GROSS)
                .payableStep(Optional.empty())
                .addLines(ItemLine.builder()
                        .label(LABEL.in(language))
                        .quantity(BigDecimal.ONE)
                        .unitPrice(gross)
                        .vat(rate)
                        .build())
                .build();
    }

    /** What the wallet holds that a subscription draws on. */
    public PrepaidWallet of(String subscription) {
        return ports.storage()
                .inUnitOfWork(
                        dossier,
                        unit -> WalletSheet.of(
                                        unit,
                                        Subscribing.of(unit, subscription)
                                                .subscription()
                                                .content())
                                .prepaid());
    }

    /** How a command is named. */
    private record Named(String key, String fingerprint) {}
}
