package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        journal(in, "salesJournal", base.salesJournal()).ifPresent(plan::salesJournal);
        journal(in, "generalJournal", base.generalJournal()).ifPresent(plan::generalJournal);
        journal(in, "openingJournal", base.openingJournal()).ifPresent(plan::openingJournal);
        account(in, "customerDefault").ifPresent(plan::customerDefault);
        in.object("customers").ifPresent(customers -> plan.customers(customers(customers)));
        in.object("sales").ifPresent(sales -> plan.sales(sales(sales)));
        account(in, "vatDefault").ifPresent(plan::vatDefault);
        plan.vat(vat(in));
        plan.salesByRate(salesByRate(in));
        in.object("items").ifPresent(items -> plan.items(accounts(items, base.items())));
        in.object("categories").ifPresent(codes -> plan.categories(accounts(codes, base.categories())));
        in.object("itemCategories").ifPresent(items -> plan.itemCategories(itemCategories(items)));
        in.object("chargesByLabel").ifPresent(labels -> plan.chargesByLabel(accounts(labels, base.chargesByLabel())));
        in.object("discountsByLabel")
                .ifPresent(labels -> plan.discountsByLabel(accounts(labels, base.discountsByLabel())));
        in.object("payments").ifPresent(payments -> plan.payments(payments(payments)));
        in.object("accounts").ifPresent(purposes -> plan.purposes(purposes(purposes)));
        plan.axes(axes(in));
        in.choice("depositScheme", DepositScheme.class).ifPresent(plan::depositScheme);
        in.truth("vatOnReceipts").ifPresent(plan::vatOnReceipts);
        in.truth("multipleRates").ifPresent(plan::multipleRates);
        in.truth("openToClient").ifPresent(plan::openToClient);
        in.truth("discountsShown").ifPresent(plan::discountsShown);
        in.truth("vatIncorporated").ifPresent(plan::vatIncorporated);
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

    private static Optional<Journal> journal(Fields in, String name, Journal otherwise) {
        return in.object(name).flatMap(journal -> journal(journal, otherwise));
    }

    private static Optional<Journal> journal(Fields in, Journal otherwise) {
        String code = in.notEmpty("code", in.text("code")).orElse(otherwise.code());
        String label = in.notEmpty("label", in.text("label")).orElse(otherwise.label());
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

    private Map<SaleCase, Account> salesByRate(Fields in) {
        Map<SaleCase, Account> own = new LinkedHashMap<>(base.salesByRate());
        in.objects("salesByRate", Optional::of).forEach(row -> putSaleCase(row, own));
        return own;
    }

    /** A row names a rate above zero, or a category that charges nothing. */
    private void putSaleCase(Fields row, Map<SaleCase, Account> sales) {
        Optional<VatCategory> category = row.value("category", VatCategory::of);
        boolean taxed = category.isEmpty() || category.get().isTaxed();
        Optional<Percentage> rate =
                taxed ? row.required("rate", row.decimal("rate", PlanReader::rate)) : Optional.of(Percentage.ZERO);
        Optional<List<Nature>> natures = natures(row);
        Optional<Account> account = row.required("account", row.value("account", this::account));
        row.done();
        if (rate.isPresent() && natures.isPresent() && account.isPresent()) {
            VatCategory of = category.orElse(VatCategory.STANDARD);
            natures.get().forEach(nature -> sales.put(new SaleCase(of, rate.get(), nature), account.get()));
        }
    }

    private Map<String, Account> accounts(Fields in, Map<String, Account> above) {
        Map<String, Account> accounts = new LinkedHashMap<>(above);
        for (String code : codes(in)) {
            account(in, code).ifPresent(account -> accounts.put(code, account));
        }
        return accounts;
    }

    private Map<String, String> itemCategories(Fields in) {
        Map<String, String> categories = new LinkedHashMap<>(base.itemCategories());
        for (String item : codes(in)) {
            in.notEmpty(item, in.text(item)).ifPresent(category -> categories.put(item, category));
        }
        return categories;
    }

    private Map<String, PaymentAccounts> payments(Fields in) {
        Map<String, PaymentAccounts> payments = new LinkedHashMap<>(base.payments());
        for (String mode : codes(in)) {
            in.object(mode).flatMap(this::payment).ifPresent(payment -> payments.put(mode, payment));
        }
        return payments;
    }

    private Optional<PaymentAccounts> payment(Fields in) {
        Optional<Journal> journal = in.required("journal", journal(in, "journal", ShippedAccounts.journal("BANK")));
        Optional<Account> account = in.required("account", in.value("account", this::account));
        Optional<Account> returned = account(in, "returned");
        Optional<Percentage> fee = in.decimal("fee", PlanReader::rate);
        in.done();
        return journal.flatMap(book -> account.map(own -> new PaymentAccounts(book, own, returned, fee)));
    }

    private Map<Purpose, Account> purposes(Fields in) {
        Map<Purpose, Account> purposes = new LinkedHashMap<>(base.purposes());
        for (Purpose purpose : Purpose.values()) {
            account(in, purpose.name()).ifPresent(account -> purposes.put(purpose, account));
        }
        in.done();
        return purposes;
    }

    /** The file's own axes in the place of those of the base with the same code, then its other ones. */
    private List<AnalyticAxis> axes(Fields in) {
        Map<String, AnalyticAxis> axes = new LinkedHashMap<>();
        base.axes().forEach(axis -> axes.put(axis.code(), axis));
        Set<String> codes = new HashSet<>();
        in.objects("axes", row -> axis(row, codes)).forEach(axis -> axes.put(axis.code(), axis));
        return List.copyOf(axes.values());
    }

    private static Optional<AnalyticAxis> axis(Fields in, Set<String> codes) {
        AnalyticAxis.Builder axis = AnalyticAxis.builder();
        Optional<String> code = in.required("code", in.value("code", AnalyticAxis::checkedCode));
        code.ifPresent(axis::code);
        in.notEmpty("label", in.text("label")).ifPresent(axis::label);
        in.notEmpty("classes", in.text("classes")).ifPresent(axis::classes);
        Optional<AnalyticKey> otherwise = in.required("default", key(in, "default"));
        otherwise.ifPresent(axis::otherwise);
        axis.items(keys(in, "items"));
        axis.categories(keys(in, "categories"));
        axis.customers(keys(in, "customers"));
        axis.accounts(keys(in, "accounts"));
        in.done();
        if (code.isPresent() && !codes.add(code.get())) {
            in.refuse(AccountingPlan.AXIS_TWICE, code.get());
        }
        return code.flatMap(known -> otherwise).flatMap(known -> in.made(axis::build));
    }

    private static Map<String, AnalyticKey> keys(Fields in, String name) {
        Map<String, AnalyticKey> keys = new LinkedHashMap<>();
        in.object(name)
                .ifPresent(all -> codes(all).forEach(code -> key(all, code).ifPresent(key -> keys.put(code, key))));
        return keys;
    }

    private static Optional<AnalyticKey> key(Fields in, String name) {
        return in.object(name).flatMap(sections -> {
            Map<String, Percentage> parts = new LinkedHashMap<>();
            for (String section : codes(sections)) {
                sections.decimal(section, Percentage::new).ifPresent(part -> parts.put(section, part));
            }
            return sections.made(() -> new AnalyticKey(parts));
        });
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
