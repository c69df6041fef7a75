package io.comptoir.einvoice.semantic;

import java.util.List;
import java.util.Optional;

/**
 * Somebody beside seller and buyer who has a part in the invoice: an agent, a payer, who issues it or gets it for another
 * (AFNOR XP Z12-012, EXT-FR-FE-BG-01 to 05; Factur-X EXTENDED).
 *
 * @param name  its name
 * @param tradeName  the name it trades under
 * @param ids  its numbers
 * @param legalId  its number in the register of companies
 * @param details  what else is told of it
 */
public record ThirdParty(
        Optional<String> name,
        Optional<String> tradeName,
        List<Identifier> ids,
        Optional<Identifier> legalId,
        PartyDetails details) {

    /** Keeps a copy of the numbers. */
    public ThirdParty {
        ids = List.copyOf(ids);
    }

    /** One of which only the name and the number in the register are told. */
    public static ThirdParty of(String name, Identifier legalId) {
        return new ThirdParty(Optional.of(name), Optional.empty(), List.of(), Optional.of(legalId), PartyDetails.NONE);
    }

    /** The same with more told of it. */
    public ThirdParty with(PartyDetails more) {
        return new ThirdParty(name, tradeName, ids, legalId, more);
    }
}
