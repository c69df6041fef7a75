package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.Wallet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Wallets, entry by entry; the balance is written for readers and follows from the entries. */
public final class WalletJson {

    private static final int SCHEMA = 1;
    private static final String KIND = "WALLET";

    private WalletJson() {}

    /** Writes a wallet. */
    public static String write(Wallet wallet) {
        ObjectNode out = Json.object()
                .put("schema", SCHEMA)
                .put("kind", KIND)
                .put("balance", wallet.balance().toPlainString());
        ArrayNode entries = out.putArray("entries");
        for (Wallet.Entry entry : wallet.entries()) {
            entries.addObject()
                    .put("key", entry.key())
                    .put("wanted", entry.wanted().toPlainString())
                    .put("amount", entry.amount().toPlainString());
        }
        return Json.write(out);
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

    private static Optional<Wallet.Entry> readEntry(Fields in) {
        Optional<String> key = in.required("key", in.text("key"));
        Optional<BigDecimal> wanted = in.required("wanted", in.decimal("wanted"));
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        in.done();
        return key.flatMap(name -> wanted.flatMap(asked -> amount.map(part -> new Wallet.Entry(name, asked, part))));
    }
}
