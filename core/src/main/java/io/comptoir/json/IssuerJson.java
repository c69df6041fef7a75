package io.comptoir.json;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Issuer;
import io.comptoir.document.IssuerProfile;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The legal entities that issue in a dossier. */
public final class IssuerJson {

    private static final int SCHEMA = 1;
    private static final String ISSUER = "ISSUER";

    private IssuerJson() {}

    /** Writes an issuer: the same one gives the same text, on every machine. */
    public static String write(IssuerProfile profile) {
        ObjectNode out = Json.object().put("schema", SCHEMA).put("kind", ISSUER).put("code", profile.code());
        Out.put(out, "theme", profile.theme());
        Out.put(out, "accountingPlan", profile.accountingPlan());
        out.put("pricing", profile.issuer().pricing().name());
        PartyJson.writeIssuer(profile.issuer(), out);
        return Json.write(out);
    }

    /**
     * Reads an issuer: one that was written, or one that somebody typed in.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static IssuerProfile read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.choice("kind", List.of(ISSUER));
        Optional<String> code = in.required("code", in.text("code"));
        Optional<String> theme = in.text("theme");
        Optional<String> plan = in.text("accountingPlan");
        PriceBasis pricing = in.choice("pricing", PriceBasis.class).orElse(PriceBasis.NET);
        Optional<Issuer> issuer = PartyJson.readIssuer(in)
                .map(read -> read.toBuilder().pricing(pricing).build());
        in.required("issuer", issuer);
        in.done();
        Optional<IssuerProfile> profile =
                code.flatMap(named -> issuer.flatMap(by -> in.made(() -> new IssuerProfile(named, by, theme, plan))));
        in.found().throwIfErrors();
        return profile.orElseThrow();
    }

    /** Writes which issuer is the usual one of its dossier. */
    public static String writeDefault(String code) {
        return Json.write(Json.object().put("schema", SCHEMA).put("code", code));
    }

    /**
     * Reads which issuer is the usual one of its dossier.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static String readDefault(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        Optional<String> code = in.required("code", in.text("code"));
        in.done();
        in.found().throwIfErrors();
        return code.orElseThrow();
    }
}
