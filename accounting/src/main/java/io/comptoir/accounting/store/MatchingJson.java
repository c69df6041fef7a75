package io.comptoir.accounting.store;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.closing.MatchedGroup;
import io.comptoir.accounting.closing.MatchedGroup.Place;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How lines settle each other, in JSON; it comes back equal to itself. */
public final class MatchingJson {

    /** The version of the form; one that changes it reads all before it. */
    public static final int SCHEMA = BookRecordJson.SCHEMA;

    private static final String KIND = "MATCHING";
    private static final int CODE_LENGTH_MAX = 10;

    private static final Rule CODE = Rule.error("CPT-ACCOUNTING-MATCHING-CODE", "LPF art. A47 A-1")
            .says("« {value} » n'est pas un code de lettrage.", "'{value}' is no matching code.")
            .fix("Un code a de 3 à 10 lettres, comme AAA.", "A code has 3 to 10 letters, as AAA.");

    private static final Rule PLACE = Rule.error("CPT-ACCOUNTING-MATCHING-PLACE", "Comptoir, stored books")
            .says("Il n'y a pas de ligne {value}, {0}.", "There is no line {value}, {0}.")
            .fix("Les places se comptent à partir de 0.", "Places are counted from 0.");

    private MatchingJson() {}

    /** Writes a matching: the same one gives the same text. */
    public static String write(Matching matching) {
        return JsonText.object(out ->
                out.put("schema", SCHEMA).put("kind", KIND).putAll("groups", matching.groups(), MatchingJson::write));
    }

    private static void write(MatchedGroup group, JsonText out) {
        out.put("code", group.code()).put("account", group.account().number());
        group.party()
                .ifPresent(party -> out.putObject(
                        "party", own -> own.put("account", party.account()).putFilled("label", party.label())));
        out.put("matchedOn", group.matchedOn())
                .put("balance", group.balance().toPlainString())
                .putAll(
                        "lines",
                        group.lines(),
                        (place, own) -> own.put("entry", place.entry()).put("line", place.line()));
    }

    /**
     * Reads a matching back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Matching read(String text) {
        Fields in = Fields.read(text);
        BookRecordJson.checkSchema(in);
        in.required("kind", in.choice("kind", List.of(KIND)));
        List<MatchedGroup> groups = in.objects("groups", MatchingJson::group);
        in.done();
        in.found().throwIfErrors();
        return new Matching(groups);
    }

    private static Optional<MatchedGroup> group(Fields in) {
        Optional<String> code = in.required("code", in.value("code", MatchingJson::code));
        Optional<Account> account = in.required("account", in.value("account", Account::of));
        var party = in.object("party").flatMap(BookRecordJson::subledger);
        var matchedOn = in.date("matchedOn");
        Optional<BigDecimal> balance = in.required("balance", in.decimal("balance"));
        List<Place> lines = in.objects("lines", MatchingJson::place);
        in.done();
        return code.flatMap(known ->
                account.flatMap(of -> balance.map(left -> new MatchedGroup(known, of, party, matchedOn, lines, left))));
    }

    private static String code(String text) {
        boolean letters = text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
        if (!letters || text.length() < 3 || text.length() > CODE_LENGTH_MAX) {
            throw new ViolationsException(CODE.at("", text));
        }
        return text;
    }

    private static Optional<Place> place(Fields in) {
        Optional<Integer> entry = in.required("entry", in.smallInteger("entry"));
        Optional<Integer> line = in.required("line", in.smallInteger("line"));
        in.done();
        if (entry.orElse(0) < 0 || line.orElse(0) < 0) {
            in.refuse(PLACE, entry.orElse(0), line.orElse(0));
        }
        return entry.flatMap(at -> line.map(under -> new Place(at, under)));
    }
}
