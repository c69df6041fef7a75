package io.comptoir.accounting.chart;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All accounts of a plan, and the same plan with each of them changed. */
final class PlanPadding {

    private PlanPadding() {}

    static Stream<Account> accounts(AccountingPlan plan) {
        Stream<Account> single = Stream.of(
                plan.customerDefault(),
                plan.charges(),
                plan.deposits(),
                plan.retention(),
                plan.rebates(),
                plan.earlyPaymentDiscounts(),
                plan.roundingGain(),
                plan.roundingLoss());
        Stream<Account> mapped = Stream.of(
                        plan.sales(),
                        plan.salesByRate(),
                        plan.vat(),
                        plan.items(),
                        plan.categories(),
                        plan.chargesByLabel(),
                        plan.discountsByLabel(),
                        plan.purposes())
                .map(Map::values)
                .flatMap(Collection::stream);
        Stream<Account> optional = Stream.concat(plan.vatDefault().stream(), plan.ecoContribution().stream());
        Stream<Account> customers = plan.customers().values().stream().flatMap(own -> own.general().stream());
        Stream<Account> payments = plan.payments().values().stream().flatMap(PlanPadding::accounts);
        return Stream.of(single, mapped, optional, customers, payments).flatMap(some -> some);
    }

    private static Stream<Account> accounts(PaymentAccounts payment) {
        return Stream.concat(Stream.of(payment.account()), payment.returned().stream());
    }

    static AccountingPlan padded(AccountingPlan plan, UnaryOperator<Account> zeros) {
        return plan.toBuilder()
                .customerDefault(zeros.apply(plan.customerDefault()))
                .customers(each(plan.customers(), own -> of(own, zeros)))
                .sales(each(plan.sales(), zeros))
                .salesByRate(each(plan.salesByRate(), zeros))
                .vat(each(plan.vat(), zeros))
                .vatDefault(plan.vatDefault().map(zeros))
                .items(each(plan.items(), zeros))
                .categories(each(plan.categories(), zeros))
                .chargesByLabel(each(plan.chargesByLabel(), zeros))
                .discountsByLabel(each(plan.discountsByLabel(), zeros))
                .payments(each(plan.payments(), payment -> of(payment, zeros)))
                .purposes(each(plan.purposes(), zeros))
                .charges(zeros.apply(plan.charges()))
                .ecoContribution(plan.ecoContribution().map(zeros))
                .deposits(zeros.apply(plan.deposits()))
                .retention(zeros.apply(plan.retention()))
                .rebates(zeros.apply(plan.rebates()))
                .earlyPaymentDiscounts(zeros.apply(plan.earlyPaymentDiscounts()))
                .roundingGain(zeros.apply(plan.roundingGain()))
                .roundingLoss(zeros.apply(plan.roundingLoss()))
                .build();
    }

    static PaymentAccounts of(PaymentAccounts payment, UnaryOperator<Account> zeros) {
        return new PaymentAccounts(
                payment.journal(),
                zeros.apply(payment.account()),
                payment.returned().map(zeros),
                payment.fee());
    }

    private static CustomerAccounts of(CustomerAccounts own, UnaryOperator<Account> zeros) {
        return new CustomerAccounts(own.general().map(zeros), own.subledger());
    }

    private static <K, V> Map<K, V> each(Map<K, V> map, UnaryOperator<V> change) {
        Map<K, V> changed = new LinkedHashMap<>(map);
        changed.replaceAll((key, value) -> change.apply(value));
        return changed;
    }
}
