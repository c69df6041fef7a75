package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.PrepaidWallet;
import io.comptoir.subscription.TopUp;
import io.comptoir.subscription.Wallet;
import io.comptoir.total.Deposit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Wallets, entry by entry; the balance is written for readers and follows from the entries. */
public final class WalletJson {

    private static final int SCHEMA = 1;
    private static final String KIND = "WALLET";
    private static final String PREPAID = "PREPAID_WALLET";
    private static final String LINK = "WALLET_LINK";

    private WalletJson() {}

    /** Writes a wallet. */
    public static String write(Wallet wallet) {
        ObjectNode out = Json.object().put("schema", SCHEMA).put("kind", KIND);
        write(wallet, out);
        return Json.write(out);
    }

    private static void write(Wallet wallet, ObjectNode out) {
        out.put("balance", wallet.balance().toPlainString());
        ArrayNode entries = out.putArray("entries");
        for (Wallet.Entry entry : wallet.entries()) {
            entries.addObject()
                    .put("key", entry.key())
                    .put("wanted", entry.wanted().toPlainString())
                    .put("amount", entry.amount().toPlainString());
        }
    }

    /** Writes what a customer prepaid: each top-up with its deposit invoice and what became of it. */
    public static String write(PrepaidWallet prepaid) {
        ObjectNode out = Json.object().put("schema", SCHEMA).put("kind", PREPAID);
        ArrayNode topUps = out.putArray("topUps");
        for (TopUp one : prepaid.topUps()) {
            ObjectNode told = topUps.addObject();
            TotalsJson.write(one.sold(), told.putObject("sold"));
            write(one.wallet(), told);
        }
        return Json.write(out);
    }

    /** Writes which wallet a top-up is in that names its customer no more. */
    public static String writeLink(String wallet) {
        return Json.write(Json.object().put("schema", SCHEMA).put("kind", LINK).put("wallet", wallet));
    }

    /**
     * Reads back which wallet a top-up is in.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static String readLink(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(LINK)));
        Optional<String> wallet = in.required("wallet", in.text("wallet"));
        in.done();
        in.found().throwIfErrors();
        return wallet.orElse("");
    }

    /**
     * Reads a wallet back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Wallet read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema", "balance");
        in.required("kind", in.choice("kind", List.of(KIND)));
        List<Wallet.Entry> entries = in.objects("entries", WalletJson::readEntry);
        in.done();
        in.found().throwIfErrors();
        return new Wallet(entries);
    }

    /**
     * Reads back what a customer prepaid.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static PrepaidWallet readPrepaid(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(PREPAID)));
        List<TopUp> topUps = in.objects("topUps", WalletJson::readTopUp);
        in.done();
        in.found().throwIfErrors();
        return new PrepaidWallet(topUps);
    }

    private static Optional<TopUp> readTopUp(Fields in) {
        Optional<Deposit> sold = in.required("sold", in.object("sold").flatMap(TotalsJson::readDeposit));
        in.derived("balance");
        List<Wallet.Entry> entries = in.objects("entries", WalletJson::readEntry);
        in.done();
        return sold.flatMap(one -> in.made("entries", () -> new TopUp(one, new Wallet(entries))));
    }

    private static Optional<Wallet.Entry> readEntry(Fields in) {
        Optional<String> key = in.required("key", in.text("key"));
        Optional<BigDecimal> wanted = in.required("wanted", in.decimal("wanted"));
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        in.done();
        return key.flatMap(name -> wanted.flatMap(asked -> amount.map(part -> new Wallet.Entry(name, asked, part))));
    }
}
