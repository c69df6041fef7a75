package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plan in JSON over another one. All that is wrong is told at once. */
final class PlanReader {

    private static final List<String> FIELDS = List.of(
            "name",
            "accountLength",
            "salesJournal",
            "customerDefault",
            "customers",
            "sales",
            "vatDefault",
            "vat",
            "items");
    private static final List<String> NATURES =
            Arrays.stream(Nature.values()).map(Nature::name).toList();

    private static final Rule NAME_BLANK = Rule.error("CPT-ACCOUNTING-PLAN-NAME-BLANK", "Comptoir, plan in JSON")
            .says("Le plan n'a pas de nom.", "The plan has no name.")
            .fix("Donnez-lui un nom, ou retirez le champ.", "Give it a name, or drop the field.");
    private static final Rule CODE_BLANK = Rule.error("CPT-ACCOUNTING-PLAN-CODE-BLANK", "Comptoir, plan in JSON")
            .says("Un code est vide.", "A code is blank.")
            .fix("Donnez le code du client ou de l'article.", "Give the code of the customer or of the item.");
    private static final Rule NATURE_UNKNOWN = Rule.error(
                    "CPT-ACCOUNTING-PLAN-NATURE-UNKNOWN", "Comptoir, plan in JSON")
            .says("La nature « {value} » n'existe pas.", "There is no nature '{value}'.")
            .fix("Vouliez-vous dire {0} ?", "Did you mean {0}?");
    private static final Rule RATE = Rule.error("CPT-ACCOUNTING-PLAN-RATE", "CGI art. 278 and following")
            .says("Un taux de TVA de {value} % ne donne pas d'écriture.", "A VAT rate of {value} % makes no entry.")
            .fix("Donnez un taux positif, au plus 100.", "Give a rate above 0, at most 100.");
    private static final Rule VAT_TWICE = Rule.error("CPT-ACCOUNTING-PLAN-VAT-TWICE", "Comptoir, plan in JSON")
            .says(
                    "Le taux {value} % a déjà un compte pour la nature {0}.",
                    "The rate {value} % has an account for nature {0} already.")
            .fix("Gardez une seule ligne.", "Keep one row only.");

    private final AccountingPlan base;
    private int length;

    private PlanReader(AccountingPlan base) {
        this.base = base;
        this.length = base.accountLength();
    }

    static AccountingPlan read(String json, AccountingPlan base) {
        List<Violation> found = new ArrayList<>();
        Optional<AccountingPlan> plan = new PlanReader(base).plan(JsonFields.of(json, found));
        new Violations(found).throwIfErrors();
        return plan.orElseThrow();
    }

    private Optional<AccountingPlan> plan(JsonFields json) {
        AccountingPlan.Builder plan = base.toBuilder();
        json.only(FIELDS);
        json.text("name", PlanReader::name).ifPresent(plan::name);
        json.wholeNumber("accountLength", Account::checkedLength).ifPresent(digits -> length = digits);
        json.object("salesJournal").flatMap(this::journal).ifPresent(plan::salesJournal);
        account(json, "customerDefault").ifPresent(plan::customerDefault);
        json.object("customers").ifPresent(customers -> plan.customers(customers(customers)));
        json.object("sales").ifPresent(sales -> plan.sales(sales(sales)));
        account(json, "vatDefault").ifPresent(plan::vatDefault);
        plan.vat(vat(json));
        json.object("items").ifPresent(items -> plan.items(items(items)));
        return json.attempt("accountLength", () -> plan.accountLength(length).build());
    }

    private Optional<Journal> journal(JsonFields json) {
        json.only(List.of("code", "label"));
        String code = json.text("code").orElse(base.salesJournal().code());
        String label = json.text("label").orElse(base.salesJournal().label());
        return json.attempt(() -> new Journal(code, label));
    }

    private Map<String, CustomerAccounts> customers(JsonFields json) {
        Map<String, CustomerAccounts> customers = new LinkedHashMap<>(base.customers());
        for (String code : codes(json)) {
            json.object(code).ifPresent(customer -> customers.put(code, customer(customer)));
        }
        return customers;
    }

    private CustomerAccounts customer(JsonFields json) {
        json.only(List.of("general", "subledger"));
        return new CustomerAccounts(
                account(json, "general"),
                json.text("subledger", text -> new Subledger(text, "")).map(Subledger::account));
    }

    private Map<Nature, Account> sales(JsonFields json) {
        json.only(NATURES);
        Map<Nature, Account> sales = new EnumMap<>(base.sales());
        for (Nature nature : Nature.values()) {
            account(json, nature.name()).ifPresent(account -> sales.put(nature, account));
        }
        return sales;
    }

    /** The file's own rows; before those of the base, unless the file says what to do with all other VAT. */
    private Map<VatCase, Account> vat(JsonFields json) {
        Map<VatCase, Account> own = new LinkedHashMap<>();
        json.objects("vat").forEach(row -> putVat(row, own));
        Map<VatCase, Account> vat = new LinkedHashMap<>(json.has("vatDefault") ? Map.of() : base.vat());
        vat.putAll(own);
        return vat;
    }

    private void putVat(JsonFields row, Map<VatCase, Account> vat) {
        row.only(List.of("rate", "nature", "account")).require("rate").require("account");
        Optional<Percentage> rate = row.number("rate", PlanReader::rate);
        Optional<List<Nature>> natures = row.has("nature")
                ? row.text("nature", PlanReader::nature).map(List::of)
                : Optional.of(List.of(Nature.values()));
        Optional<Account> account = account(row, "account");
        if (rate.isEmpty() || natures.isEmpty() || account.isEmpty()) {
            return;
        }
        for (Nature nature : natures.get()) {
            if (vat.putIfAbsent(new VatCase(rate.get(), nature), account.get()) != null) {
                row.refuse(VAT_TWICE, rate.get(), nature);
            }
        }
    }

    private Map<String, Account> items(JsonFields json) {
        Map<String, Account> items = new LinkedHashMap<>(base.items());
        for (String code : codes(json)) {
            account(json, code).ifPresent(account -> items.put(code, account));
        }
        return items;
    }

    private Optional<Account> account(JsonFields json, String name) {
        return json.text(name, number -> Account.of(number).padded(length));
    }

    private static List<String> codes(JsonFields json) {
        List<String> codes = json.names();
        if (codes.stream().anyMatch(String::isBlank)) {
            json.refuse(CODE_BLANK, "");
        }
        return codes;
    }

    private static String name(String text) {
        if (text.isBlank()) {
            throw new ViolationsException(NAME_BLANK.at("", text));
        }
        return text;
    }

    private static Percentage rate(String text) {
        Percentage rate = Percentage.of(text);
        if (rate.value().signum() <= 0 || rate.value().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new ViolationsException(RATE.at("", rate));
        }
        return rate;
    }

    private static Nature nature(String text) {
        if (!NATURES.contains(text)) {
            throw new ViolationsException(NATURE_UNKNOWN.at("", text, Nearest.to(text, NATURES)));
        }
        return Nature.valueOf(text);
    }
}
