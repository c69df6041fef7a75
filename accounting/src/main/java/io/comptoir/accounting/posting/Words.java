package io.comptoir.accounting.posting;

import io.comptoir.accounting.chart.ChosenAccount;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import io.comptoir.line.Charge;
import io.comptoir.money.Percentage;
import io.comptoir.payment.Movement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The reasons of lines, in words. */
final class Words {

    static final Text NOTHING = new Text("", "");
    static final Text GROSS = new Text("total TTC", "total with VAT");
    static final Text NET = new Text("total HT", "total before VAT");
    static final Text DUE = new Text("net à payer", "amount due");
    static final Text RETENTION = new Text("retenue de garantie", "retention");
    static final Text ROUNDING = new Text("arrondi du net à payer", "rounding of the amount due");

    static final Text BY_DEFAULT = new Text("par défaut", "by default");
    static final Text BY_RATE = new Text("par taux et nature", "by rate and nature");
    static final Text SETTLED = new Text("créance soldée", "claim settled");
    static final Text CASH = new Text("encaissement", "cash received");
    static final Text KEPT = new Text("gardé", "kept");
    static final Text RETURNED = new Text("repris par la banque", "taken back by the bank");
    static final Text FEE = new Text("frais retenus", "fee kept");
    static final Text EXCHANGE = new Text("différence de change", "exchange difference");
    static final Text EARLY = new Text("escompte", "early-payment discount");
    static final Text LATE = new Text("pénalités et indemnité de recouvrement", "late interest and recovery fee");
    static final Text DOUBTFUL = new Text("client douteux", "doubtful customer");
    static final Text GIVEN_UP = new Text("abandonné", "given up");
    static final Text ITS_VAT = new Text("sa TVA", "its VAT");
    static final Text VAT_DUE = new Text("TVA exigible", "VAT fallen due");

    private Words() {}

    /** <i>by payment mode CARD</i>. */
    static Text byMode(String mode) {
        return new Text("par mode de règlement " + mode, "by payment mode " + mode);
    }

    /** What a movement is, as the books show it. */
    static String label(Movement movement, Invoice.Issued invoice) {
        boolean back = invoice.kind().isCredit() && movement instanceof Movement.Payment;
        return label(back ? "Remboursement" : what(movement), invoice);
    }

    /** What the entry of VAT is, as the books show it. */
    static String vatLabel(Invoice.Issued invoice) {
        return label("TVA exigible", invoice);
    }

    private static String label(String what, Invoice.Issued invoice) {
        String paper = invoice.kind().isCredit() ? " avoir " : " facture ";
        return (what + paper + invoice.number() + " " + invoice.customer().name()).strip();
    }

    private static String what(Movement movement) {
        if (movement instanceof Movement.Payment) {
            return "Règlement";
        }
        if (movement instanceof Movement.EarlyPaymentDiscount) {
            return "Escompte";
        }
        if (movement instanceof Movement.WriteOff) {
            return "Perte";
        }
        if (movement instanceof Movement.ExchangeDifference) {
            return "Différence de change";
        }
        return movement instanceof Movement.Return ? "Impayé" : "Annulation règlement";
    }

    /** <i>services at 20 %</i>. */
    static Text kind(Nature nature, Percentage rate) {
        Text sold = switch (nature) {
            case GOODS -> new Text("marchandises", "goods");
            case SERVICE -> new Text("services", "services");
        };
        return rate.isZero()
                ? new Text(sold.french() + " sans TVA", sold.english() + " without VAT")
                : new Text(sold.french() + " à " + french(rate) + " %", sold.english() + " at " + rate + " %");
    }

    /** <i>3 lines of services at 20 %</i>. */
    static Text lines(int count, Text kind) {
        return new Text(
                count + (count == 1 ? " ligne de " : " lignes de ") + kind.french(),
                count + (count == 1 ? " line of " : " lines of ") + kind.english());
    }

    /** <i>discount 'Loyalty' −22.50</i>, of what is added. */
    static Text discount(Optional<String> label, BigDecimal amount) {
        return named(new Text("remise", "discount"), label, amount);
    }

    /** <i>charge 'Carriage' 9.90</i>, of what is added. */
    static Text charge(Charge.Kind kind, Optional<String> label, BigDecimal amount) {
        Text charge = switch (kind) {
            case OTHER -> new Text("frais", "charge");
            case ECO -> new Text("éco-contribution", "eco-contribution");
        };
        return named(charge, label, amount);
    }

    /** <i>amount due, less retention</i>. */
    static Text withoutRetention(Text due) {
        return new Text(due.french() + " moins retenue de garantie", due.english() + " less retention");
    }

    /** <i>instalment of total with VAT</i>. */
    static Text instalment(Text due) {
        return new Text("échéance du " + due.french(), "instalment of " + due.english());
    }

    /** <i>deposit FA2026-00003</i>. */
    static Text deposit(String number) {
        return new Text("acompte " + number, "deposit " + number);
    }

    /** <i>VAT within deposit FA2026-00003</i>. */
    static Text mirror(String number) {
        return new Text("TVA comprise dans l'acompte " + number, "VAT within deposit " + number);
    }

    /** <i>VAT of deposit FA2026-00003 −162.00</i>. */
    static Text taxOfDeposit(String number, BigDecimal amount) {
        return named(new Text("TVA de l'acompte " + number, "VAT of deposit " + number), Optional.empty(), amount);
    }

    private static Text named(Text what, Optional<String> label, BigDecimal amount) {
        String name = label.filter(text -> !text.isBlank()).orElse("");
        String sign = amount.signum() < 0 ? "\u2212" : "";
        String number = sign + amount.abs().toPlainString();
        return new Text(
                what.french() + (name.isEmpty() ? " " : " « " + name + " » ") + number.replace('.', ','),
                what.english() + (name.isEmpty() ? " " : " '" + name + "' ") + number);
    }

    /** <i>VAT at 20 % on 2700.00</i>. */
    static Text tax(Percentage rate, BigDecimal base) {
        String amount = base.toPlainString();
        return new Text(
                "TVA à " + french(rate) + " % sur " + amount.replace('.', ','), "VAT at " + rate + " % on " + amount);
    }

    /** <i>by rate 20 % and nature SERVICE, waiting for the cash</i>. */
    static Text waiting(Text by) {
        return new Text(by.french() + ", en attente d'encaissement", by.english() + ", waiting for the cash");
    }

    /** <i>account 411000 and subledger 411004</i>. */
    static Text accounts(ChosenAccount chosen) {
        String account = chosen.account().number();
        String french =
                chosen.subledger().map(own -> " et auxiliaire " + own.account()).orElse("");
        String english =
                chosen.subledger().map(own -> " and subledger " + own.account()).orElse("");
        return new Text("compte " + account + french, "account " + account + english);
    }

    /** <i>what; account 706000 of plan PCG, by nature SERVICE</i>. */
    static Text because(Text what, Text account, String plan, Text by) {
        return new Text(
                what.french() + " ; " + account.french() + " du plan " + plan + ", " + by.french(),
                what.english() + "; " + account.english() + " of plan " + plan + ", " + by.english());
    }

    /** <i>why; axis SITE: LYON 1080.00, PARIS 1620.00, by default</i>. */
    static Text analytic(Text why, String axis, List<AnalyticPart> parts, Text by) {
        String shared = parts.stream()
                .map(part -> part.section() + " " + part.amount().abs().toPlainString())
                .collect(Collectors.joining(", "));
        String french = parts.stream()
                .map(part -> part.section() + " "
                        + part.amount().abs().toPlainString().replace('.', ','))
                .collect(Collectors.joining(", "));
        return new Text(
                why.french() + " ; axe " + axis + " : " + french + ", " + by.french(),
                why.english() + "; axis " + axis + ": " + shared + ", " + by.english());
    }

    /** One after the other. */
    static Text all(Collection<Text> texts) {
        if (texts.size() == 1) {
            return texts.iterator().next();
        }
        StringJoiner french = new StringJoiner(", ");
        StringJoiner english = new StringJoiner(", ");
        for (Text text : texts) {
            french.add(text.french());
            english.add(text.english());
        }
        return new Text(french.toString(), english.toString());
    }

    private static String french(Percentage rate) {
        return rate.toString().replace('.', ',');
    }
}
