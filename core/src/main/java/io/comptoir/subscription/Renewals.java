package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;

/** When a subscription may be renewed, and when notice may be given. */
final class Renewals {

    private static final String SOURCE = "C. civ. art. 1213 to 1215; C. conso. art. L215-1";
    private static final Rule NONE = Rule.error("CPT-SUBSCRIPTION-NO-RENEWAL", SOURCE)
            .says("L'abonnement n'a pas de reconduction.", "The subscription has no renewal.")
            .fix(
                    "Faites-en un autre, qui commence le lendemain de la fin.",
                    "Make another, from the day after the end.");
    private static final Rule GIVEN = Rule.error("CPT-SUBSCRIPTION-NOTICE-GIVEN", SOURCE)
            .says("Il a été dénoncé le {value}.", "Notice was given on {value}.")
            .fix("Faites-en un autre.", "Make another one.");
    private static final Rule NOTICE_LATE = Rule.error("CPT-SUBSCRIPTION-NOTICE-LATE", SOURCE)
            .says(
                    "Le {value} est trop tard : le préavis finissait le {0}.",
                    "{value} is too late: notice ended on {0}.")
            .fix("Il peut être résilié d'un commun accord.", "It may be terminated where both agree.");
    private static final Rule EARLY = Rule.error("CPT-SUBSCRIPTION-RENEWAL-EARLY", SOURCE)
            .says(
                    "Le {value}, il peut encore être dénoncé, jusqu'au {0}.",
                    "On {value} notice may still be given, until {0}.")
            .fix("Reconduisez-le à partir du lendemain du {0}.", "Renew it after {0}.");
    private static final Rule LATE = Rule.error("CPT-SUBSCRIPTION-RENEWAL-LATE", SOURCE)
            .says("Le {value}, il est fini depuis le {0}.", "On {value} it is over since {0}.")
            .fix("Faites-en un autre.", "Make another one.");

    private Renewals() {}

    static void checkNotice(Subscription subscription, LocalDate day) {
        LocalDate last =
                subscription.noticeDeadline().orElseThrow(() -> new ViolationsException(NONE.at("renewal", "")));
        notGiven(subscription);
        if (day.isAfter(last)) {
            throw new ViolationsException(NOTICE_LATE.at("noticeGiven", day, last));
        }
    }

    static void check(Subscription subscription, LocalDate day) {
        Renewal clause = subscription.renewal().orElseThrow(() -> new ViolationsException(NONE.at("renewal", "")));
        notGiven(subscription);
        LocalDate last = clause.deadline(subscription.end());
        if (clause.tacit() && !day.isAfter(last)) {
            throw new ViolationsException(EARLY.at("renewal", day, last));
        }
        if (!clause.tacit() && day.isAfter(subscription.end())) {
            throw new ViolationsException(LATE.at("renewal", day, subscription.end()));
        }
    }

    private static void notGiven(Subscription subscription) {
        subscription.noticeGiven().ifPresent(day -> {
            throw new ViolationsException(GIVEN.at("noticeGiven", day));
        });
    }
}
