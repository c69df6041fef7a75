package io.comptoir.json;

import io.comptoir.document.Issuer;
import io.comptoir.document.Logo;
import io.comptoir.document.MentionChoice;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Bic;
import io.comptoir.party.Company;
import io.comptoir.party.CompanySize;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.Iban;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import io.comptoir.tax.VatRegime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Issuers and customers. */
final class PartyJson {

    private static final Rule BASE64 = Rule.error("CPT-JSON-BASE64", "RFC 4648")
            .says("Le logo n'est pas en base64.", "The logo is not base64.")
            .fix("Encodez les octets de l'image en base64.", "Encode the bytes of the picture as base64.");

    private PartyJson() {}

    // --- issuer ---

    static Optional<Issuer> readIssuer(Fields document) {
        Optional<NumberSeries> series = readSeries(document);
        Optional<Fields> fields = document.object("issuer");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        LegalEntity entity = readEntity(fields.get());
        Issuer.Builder issuer = readSettings(fields.get()).entity(entity);
        fields.get().done();
        series.ifPresent(issuer::invoiceSeries);
        readSeries(document, "creditNoteSeries").ifPresent(issuer::creditNoteSeries);
        readSeries(document, "quoteSeries").ifPresent(issuer::quoteSeries);
        return Optional.of(issuer.build());
    }

    private static Issuer.Builder readSettings(Fields in) {
        Issuer.Builder issuer = Issuer.builder()
                .logo(in.value("logo", PartyJson::logo))
                .size(in.choice("size", CompanySize.class))
                .mentions(in.objects("mentions", PartyJson::readMention))
                .overrides(in.objects("overrides", PartyJson::readOverride));
        in.choice("vatRegime", VatRegime.class).ifPresent(issuer::vatRegime);
        in.truth("vatOnDebits").ifPresent(issuer::vatOnDebits);
        in.truth("approvalRequired").ifPresent(issuer::approvalRequired);
        return issuer;
    }

    private static Optional<MentionChoice> readMention(Fields in) {
        Optional<String> key = in.required("key", in.text("key"));
        Optional<String> text = in.text("text");
        Optional<String> suppressed = in.text("suppressed");
        in.done();
        return key.flatMap(name -> in.made(() -> new MentionChoice(name, text, suppressed)));
    }

    private static Optional<RuleOverride> readOverride(Fields in) {
        Optional<String> code = in.required("code", in.text("code"));
        Optional<String> reason = in.required("reason", in.text("reason"));
        in.done();
        return code.flatMap(rule -> reason.flatMap(why -> in.made(() -> new RuleOverride(rule, why))));
    }

    private static LegalEntity readEntity(Fields in) {
        LegalEntity.Builder entity = LegalEntity.builder()
                .tradeName(in.text("tradeName"))
                .legalForm(in.text("legalForm"))
                .shareCapital(in.decimal("shareCapital"))
                .siren(in.value("siren", Siren::of))
                .siret(in.value("siret", Siret::of))
                .vatNumber(in.value("vatNumber", VatNumber::of))
                .rcsCity(in.text("rcsCity"))
                .activityCode(in.text("activityCode"))
                .address(readAddress(in))
                .electronicAddress(readElectronicAddress(in))
                .bankAccount(readBankAccount(in))
                .email(in.text("email"))
                .phone(in.text("phone"));
        in.text("name").ifPresent(entity::name);
        return entity.build();
    }

    private static Optional<BankAccount> readBankAccount(Fields in) {
        Optional<Bic> bic = in.value("bic", Bic::of);
        return in.value("iban", Iban::of).map(iban -> new BankAccount(iban, bic));
    }

    private static Logo logo(String base64) {
        byte[] picture;
        try {
            picture = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new ViolationsException(BASE64.at("logo", ""));
        }
        return Logo.of(picture);
    }

    static void writeIssuer(Issuer issuer, ObjectNode document) {
        writeSeries(issuer.invoiceSeries(), document.putObject("series"));
        Issuer shipped = Issuer.of(issuer.entity());
        if (!issuer.creditNoteSeries().equals(shipped.creditNoteSeries())) {
            writeSeries(issuer.creditNoteSeries(), document.putObject("creditNoteSeries"));
        }
        if (!issuer.quoteSeries().equals(shipped.quoteSeries())) {
            writeSeries(issuer.quoteSeries(), document.putObject("quoteSeries"));
        }
        LegalEntity entity = issuer.entity();
        ObjectNode out = document.putObject("issuer").put("name", entity.name());
        Out.put(out, "tradeName", entity.tradeName());
        Out.put(out, "legalForm", entity.legalForm());
        Out.put(out, "shareCapital", entity.shareCapital().map(BigDecimal::toPlainString));
        Out.put(out, "siren", entity.siren().map(Siren::value));
        Out.put(out, "siret", entity.siret().map(Siret::value));
        Out.put(out, "vatNumber", entity.vatNumber().map(VatNumber::value));
        Out.put(out, "rcsCity", entity.rcsCity());
        Out.put(out, "activityCode", entity.activityCode());
        entity.address().ifPresent(address -> writeAddress(address, out));
        entity.electronicAddress().ifPresent(address -> writeElectronicAddress(address, out));
        Out.put(out, "iban", entity.bankAccount().map(account -> account.iban().value()));
        Out.put(out, "bic", entity.bankAccount().flatMap(BankAccount::bic).map(Bic::value));
        Out.put(out, "email", entity.email());
        Out.put(out, "phone", entity.phone());
        Out.put(out, "logo", issuer.logo().map(logo -> Base64.getEncoder().encodeToString(logo.bytes())));
        writeSettings(issuer, out);
    }

    /** What is as shipped is left out, so that papers issued before these settings keep their text. */
    private static void writeSettings(Issuer issuer, ObjectNode out) {
        if (issuer.vatRegime() != VatRegime.NORMAL) {
            out.put("vatRegime", issuer.vatRegime().name());
        }
        if (issuer.vatOnDebits()) {
            out.put("vatOnDebits", true);
        }
        if (issuer.approvalRequired()) {
            out.put("approvalRequired", true);
        }
        Out.put(out, "size", issuer.size().map(CompanySize::name));
        if (!issuer.mentions().isEmpty()) {
            ArrayNode mentions = out.putArray("mentions");
            issuer.mentions().forEach(choice -> writeMention(choice, mentions.addObject()));
        }
        if (!issuer.overrides().isEmpty()) {
            ArrayNode overrides = out.putArray("overrides");
            issuer.overrides()
                    .forEach(
                            one -> overrides.addObject().put("code", one.code()).put("reason", one.reason()));
        }
    }

    private static void writeMention(MentionChoice choice, ObjectNode out) {
        out.put("key", choice.key());
        Out.put(out, "text", choice.text());
        Out.put(out, "suppressed", choice.suppressed());
    }

    // --- series ---

    private static Optional<NumberSeries> readSeries(Fields document) {
        Optional<NumberSeries> plain = document.value("numbering", NumberSeries::of);
        return readSeries(document, "series").or(() -> plain);
    }

    private static Optional<NumberSeries> readSeries(Fields document, String field) {
        return document.object(field).flatMap(in -> {
            Optional<Reset> reset = in.choice("reset", Reset.class);
            Optional<MonthDay> closing = in.monthDay("closing");
            long startAt = in.integer("startAt")
                    .filter(rank -> in.atLeast("startAt", rank, 1))
                    .orElse(1L);
            Optional<LocalDate> follows = in.date("follows");
            Optional<String> name = in.text("name");
            Optional<NumberingScheme> scheme =
                    in.required("scheme", in.value("scheme", pattern -> scheme(pattern, reset, closing)));
            in.done();
            return scheme.flatMap(
                    found -> in.made("name", () -> new NumberSeries(name.orElse(""), found, startAt, follows)));
        });
    }

    private static NumberingScheme scheme(String pattern, Optional<Reset> reset, Optional<MonthDay> closing) {
        NumberingScheme usual = NumberingScheme.of(pattern);
        return new NumberingScheme(pattern, reset.orElse(usual.reset()), closing.orElse(usual.closing()));
    }

    private static void writeSeries(NumberSeries series, ObjectNode out) {
        NumberingScheme scheme = series.scheme();
        if (!series.name().isEmpty()) {
            out.put("name", series.name());
        }
        out.put("scheme", scheme.pattern()).put("reset", scheme.reset().name());
        if (scheme.reset() == Reset.FISCAL_YEAR) {
            out.put("closing", scheme.closing().toString().substring(2));
        }
        out.put("startAt", series.startAt());
        Out.put(out, "follows", series.follows().map(LocalDate::toString));
    }

    // --- customer ---

    static Optional<Party> readCustomer(Fields document) {
        return document.object("customer").map(in -> {
            String kind = in.choice("kind", List.of("COMPANY", "PERSON")).orElse("COMPANY");
            Party party = kind.equals("COMPANY") ? readCompany(in) : readPerson(in);
            in.done();
            return party;
        });
    }

    private static Party readCompany(Fields in) {
        return Company.builder()
                .name(in.text("name").orElse(""))
                .code(in.text("code"))
                .siren(in.value("siren", Siren::of))
                .siret(in.value("siret", Siret::of))
                .vatNumber(in.value("vatNumber", VatNumber::of))
                .address(readAddress(in))
                .attentionOf(in.text("attentionOf"))
                .email(in.text("email"))
                .electronicAddress(readElectronicAddress(in))
                .language(readLanguage(in))
                .build();
    }

    private static Party readPerson(Fields in) {
        return Person.builder()
                .name(in.text("name").orElse(""))
                .code(in.text("code"))
                .address(readAddress(in))
                .attentionOf(in.text("attentionOf"))
                .email(in.text("email"))
                .electronicAddress(readElectronicAddress(in))
                .language(readLanguage(in))
                .build();
    }

    private static Locale readLanguage(Fields in) {
        return in.text("language").map(Locale::forLanguageTag).orElse(Locale.FRENCH);
    }

    static void writeCustomer(Party party, ObjectNode document) {
        ObjectNode out = document.putObject("customer")
                .put("kind", party instanceof Company ? "COMPANY" : "PERSON")
                .put("name", party.name());
        Out.put(out, "code", party.code());
        if (party instanceof Company company) {
            Out.put(out, "siren", company.siren().map(Siren::value));
            Out.put(out, "siret", company.siret().map(Siret::value));
            Out.put(out, "vatNumber", company.vatNumber().map(VatNumber::value));
        }
        party.address().ifPresent(address -> writeAddress(address, out));
        Out.put(out, "attentionOf", party.attentionOf());
        Out.put(out, "email", party.email());
        party.electronicAddress().ifPresent(address -> writeElectronicAddress(address, out));
        out.put("language", party.language().toLanguageTag());
    }

    // --- addresses ---

    private static Optional<Address> readAddress(Fields party) {
        return party.object("address").flatMap(in -> {
            Address.Builder address = Address.builder()
                    .line1(in.text("line1").orElse(""))
                    .line2(in.text("line2"))
                    .postCode(in.text("postCode").orElse(""))
                    .city(in.text("city").orElse(""));
            in.text("country").ifPresent(address::country);
            in.done();
            return in.made(address::build);
        });
    }

    private static void writeAddress(Address address, ObjectNode party) {
        ObjectNode out = party.putObject("address").put("line1", address.line1());
        Out.put(out, "line2", address.line2());
        out.put("postCode", address.postCode()).put("city", address.city()).put("country", address.country());
    }

    private static Optional<ElectronicAddress> readElectronicAddress(Fields party) {
        return party.object("electronicAddress").flatMap(in -> {
            String scheme = in.text("scheme").orElse(ElectronicAddress.FRENCH_DIRECTORY);
            Optional<String> value = in.required("value", in.text("value"));
            in.done();
            return value.flatMap(text -> in.made(() -> new ElectronicAddress(scheme, text)));
        });
    }

    private static void writeElectronicAddress(ElectronicAddress address, ObjectNode party) {
        party.putObject("electronicAddress").put("scheme", address.scheme()).put("value", address.value());
    }
}
