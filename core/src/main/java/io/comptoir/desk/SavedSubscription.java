package io.comptoir.desk;

import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionBilling;

/**
 * A subscription that is kept, with what was billed of it.
 *
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param subscription  what is agreed
 * @param account  what was billed, and on which papers
 */
public record SavedSubscription(long version, Subscription subscription, SubscriptionAccount account) {

    /** The technical id. */
    public String id() {
        return subscription.id();
    }

    /** What draws up its bills. */
    public SubscriptionBilling billing() {
        return new SubscriptionBilling(subscription, account.billed());
    }

    /** The same, saying something else; not saved yet. */
    public SavedSubscription with(Subscription changed) {
        return new SavedSubscription(version, changed, account);
    }
}
