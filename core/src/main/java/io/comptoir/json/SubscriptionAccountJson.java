package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.BilledPeriod;
import io.comptoir.subscription.BilledPeriods;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions together with what was billed of them, as they are kept. */
public final class SubscriptionAccountJson {

    private static final String BILLED = "billed";
    private static final String PAPER = "paper";

    private SubscriptionAccountJson() {}

    /**
     * A subscription and its account.
     *
     * @param subscription  what is agreed
     * @param account  what was billed, and on which papers
     */
    public record Kept(Subscription subscription, SubscriptionAccount account) {}

    /** Writes both. */
    public static String write(Subscription subscription, SubscriptionAccount account) {
        ObjectNode out = SubscriptionJson.object(subscription);
        ArrayNode periods = out.putArray(BILLED);
        for (BilledPeriod period : account.billed().periods()) {
            ObjectNode one = periods.addObject();
            Out.put(one, PAPER, account.paper(period.key()));
            SubscriptionJson.write(period, one);
        }
        return Json.write(out);
    }

    /**
     * Reads both back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Kept read(String text) {
        Fields in = Fields.read(text);
        List<Entry> entries = in.objects(BILLED, SubscriptionAccountJson::readEntry);
        Subscription subscription = SubscriptionJson.read(in);
        Map<String, String> papers = new LinkedHashMap<>();
        entries.forEach(entry -> entry.paper.ifPresent(paper -> papers.put(entry.period.key(), paper)));
        BilledPeriods billed =
                new BilledPeriods(entries.stream().map(Entry::period).toList());
        return new Kept(subscription, new SubscriptionAccount(billed, papers));
    }

    private static Optional<Entry> readEntry(Fields in) {
        Optional<String> paper = in.text(PAPER);
        Optional<BilledPeriod> period = SubscriptionJson.readFields(in);
        if (!in.has("usage")) {
            in.required(PAPER, paper);
        }
        in.done();
        return period.map(one -> new Entry(one, paper));
    }

    private record Entry(BilledPeriod period, Optional<String> paper) {}
}
