package io.comptoir.law;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.MentionChoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.party.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold of what an issuer decided about its mentions. */
final class MentionRules {

    private static final Rule SUPPRESSED = Rule.warning(
                    "CPT-LAW-MENTION-SUPPRESSED", "C. com. art. L441-9, II; CGI art. 1737, II")
            .says(
                    "La mention {value} n'est pas imprimée, parce que : {0}",
                    "The mention {value} is not printed, because: {0}")
            .fix(
                    "Vérifiez que la loi le permet ; Issuer.resetToDefault la rétablit.",
                    "Make sure that law allows it; Issuer.resetToDefault restores it.");
    private static final Rule REASON_SUPPRESSED = Rule.error(
                    "CPT-LAW-EXEMPTION-REASON-SUPPRESSED", "CGI ann. II, art. 242 nonies A, I, 12°; DGFiP G1.41")
            .says("Le motif {value} ne peut pas être omis.", "The reason {value} cannot be left out.")
            .fix("Donnez-lui un autre texte, ou rien.", "Give it another text, or nothing.");
    private static final Rule UNKNOWN = Rule.warning("CPT-LAW-MENTION-UNKNOWN", "Comptoir, mentions")
            .says(
                    "La loi ne connaît pas de mention {value} : elle est imprimée telle quelle.",
                    "Law knows no mention {value}: it is printed as it is.")
            .fix("Vérifiez l'orthographe de la clé.", "Check the spelling of the key.");
    private static final Rule TEXT_MISSING = Rule.error("CPT-LAW-MENTION-TEXT-MISSING", "Comptoir, mentions")
            .says("La mention {value} n'a pas de texte.", "The mention {value} has no text.")
            .fix("Donnez-le : lui seul est connu de l'émetteur.", "Give it: only the issuer knows it.");

    private MentionRules() {}

    static List<Violation> check(Invoice.Draft draft) {
        List<Violation> found = new ArrayList<>();
        Locale language = draft.customer().map(Party::language).orElse(Locale.FRENCH);
        List<MentionChoice> choices = draft.issuer().map(Issuer::mentions).orElse(List.of());
        for (int i = 0; i < choices.size(); i++) {
            String path = "issuer.mentions[" + i + "]";
            check(choices.get(i), path, language, found);
        }
        return found;
    }

    private static void check(MentionChoice choice, String path, Locale language, List<Violation> found) {
        LegalMentions law = LegalMentions.shipped();
        String key = choice.key();
        if (!law.knows(key)) {
            found.add(UNKNOWN.at(path + ".key", key));
        }
        if (choice.suppressed().isPresent()) {
            found.add(
                    law.isReason(key)
                            ? REASON_SUPPRESSED.at(path + ".suppressed", key)
                            : SUPPRESSED.at(
                                    path + ".suppressed",
                                    key,
                                    choice.suppressed().get()));
        } else if (choice.text().isEmpty() && !law.hasText(key, language)) {
            found.add(TEXT_MISSING.at(path + ".text", key));
        }
    }
}
