package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plan in JSON over another one. All that is wrong is told at once. */
final class PlanReader {

    private static final Rule NAME_BLANK = Rule.error("CPT-ACCOUNTING-PLAN-NAME-BLANK", "Comptoir, plan in JSON")
            .says("Le plan n'a pas de nom.", "The plan has no name.")
            .fix("Donnez-lui un nom, ou retirez le champ.", "Give it a name, or drop the field.");
    private static final Rule CODE_BLANK = Rule.error("CPT-ACCOUNTING-PLAN-CODE-BLANK", "Comptoir, plan in JSON")
            .says("Un code est vide.", "A code is blank.")
            .fix("Donnez le code du client ou de l'article.", "Give the code of the customer or of the item.");
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
        Fields in = Fields.read(json);
        Optional<AccountingPlan> plan = new PlanReader(base).plan(in);
        in.found().throwIfErrors();
        return plan.orElseThrow();
    }

    private Optional<AccountingPlan> plan(Fields in) {
        AccountingPlan.Builder plan = base.toBuilder();
        in.notEmpty("name", in.value("name", PlanReader::name)).ifPresent(plan::name);
        in.notEmpty("accountLength", in.integer("accountLength"))
                .flatMap(digits -> in.made("accountLength", () -> Account.checkedLength(digits)))
                .ifPresent(digits -> length = digits);
        in.object("salesJournal").flatMap(this::journal).ifPresent(plan::salesJournal);
        account(in, "customerDefault").ifPresent(plan::customerDefault);
        in.object("customers").ifPresent(customers -> plan.customers(customers(customers)));
        in.object("sales").ifPresent(sales -> plan.sales(sales(sales)));
        account(in, "vatDefault").ifPresent(plan::vatDefault);
        plan.vat(vat(in));
        in.object("items").ifPresent(items -> plan.items(items(items)));
        account(in, "charges").ifPresent(plan::charges);
        account(in, "ecoContribution").ifPresent(plan::ecoContribution);
        account(in, "deposits").ifPresent(plan::deposits);
        account(in, "retention").ifPresent(plan::retention);
        account(in, "rebates").ifPresent(plan::rebates);
        account(in, "earlyPaymentDiscounts").ifPresent(plan::earlyPaymentDiscounts);
        account(in, "roundingGain").ifPresent(plan::roundingGain);
        account(in, "roundingLoss").ifPresent(plan::roundingLoss);
        in.done();
        return in.made("accountLength", () -> plan.accountLength(length).build());
    }

    private Optional<Journal> journal(Fields in) {
        String code =
                in.notEmpty("code", in.text("code")).orElse(base.salesJournal().code());
        String label = in.notEmpty("label", in.text("label"))
                .orElse(base.salesJournal().label());
        in.done();
        return in.made(() -> new Journal(code, label));
    }

    private Map<String, CustomerAccounts> customers(Fields in) {
        Map<String, CustomerAccounts> customers = new LinkedHashMap<>(base.customers());
        for (String code : codes(in)) {
            in.object(code).ifPresent(customer -> customers.put(code, customer(customer)));
        }
        return customers;
    }

    private CustomerAccounts customer(Fields in) {
        Optional<Account> general = account(in, "general");
        Optional<Subledger> subledger =
                in.notEmpty("subledger", in.value("subledger", text -> new Subledger(text, "")));
        in.done();
        return new CustomerAccounts(general, subledger.map(Subledger::account));
    }

    private Map<Nature, Account> sales(Fields in) {
        Map<Nature, Account> sales = new EnumMap<>(base.sales());
        for (Nature nature : Nature.values()) {
            account(in, nature.name()).ifPresent(account -> sales.put(nature, account));
        }
        in.done();
        return sales;
    }

    /** The file's own rows; before those of the base, unless the file says what to do with all other VAT. */
    private Map<VatCase, Account> vat(Fields in) {
        Map<VatCase, Account> own = new LinkedHashMap<>();
        in.objects("vat", Optional::of).forEach(row -> putVat(row, own));
        Map<VatCase, Account> vat = new LinkedHashMap<>(in.has("vatDefault") ? Map.of() : base.vat());
        vat.putAll(own);
        return vat;
    }

    private void putVat(Fields row, Map<VatCase, Account> vat) {
        Optional<Percentage> rate = row.required("rate", row.decimal("rate", PlanReader::rate));
        Optional<List<Nature>> natures = natures(row);
        Optional<Account> account = row.required("account", row.value("account", this::account));
        row.done();
        if (rate.isEmpty() || natures.isEmpty() || account.isEmpty()) {
            return;
        }
        for (Nature nature : natures.get()) {
            if (vat.putIfAbsent(new VatCase(rate.get(), nature), account.get()) != null) {
                row.refuse(VAT_TWICE, rate.get(), nature);
            }
        }
    }

    /** The nature of a row; both where it names none, nothing where it names no nature. */
    private static Optional<List<Nature>> natures(Fields row) {
        return row.has("nature")
                ? row.required("nature", row.choice("nature", Nature.class)).map(List::of)
                : Optional.of(List.of(Nature.values()));
    }

    private Map<String, Account> items(Fields in) {
        Map<String, Account> items = new LinkedHashMap<>(base.items());
        for (String code : codes(in)) {
            account(in, code).ifPresent(account -> items.put(code, account));
        }
        return items;
    }

    private static List<String> codes(Fields in) {
        List<String> codes = in.names();
        if (codes.stream().anyMatch(String::isBlank)) {
            in.refuse(CODE_BLANK, "");
        }
        return codes;
    }

    private Optional<Account> account(Fields in, String name) {
        return in.notEmpty(name, in.value(name, this::account));
    }

    private Account account(String number) {
        return Account.of(number).padded(length);
    }

    private static String name(String text) {
        if (text.isBlank()) {
            throw new ViolationsException(NAME_BLANK.at("", text));
        }
        return text;
    }

    private static Percentage rate(BigDecimal number) {
        Percentage rate = new Percentage(number);
        if (rate.value().signum() <= 0 || rate.value().compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new ViolationsException(RATE.at("", rate));
        }
        return rate;
    }
}
