package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.Credit;
import io.comptoir.payment.Debt;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.ExchangeDifference;
import io.comptoir.payment.Movement.ExchangeDifference.Sense;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is owed on an invoice and all that became of it. It comes back equal to itself; balance, state and the like follow
 * from it and are not written.
 */
public final class ReceivableJson {

    /** The version of the form; one that changes it reads all before it. */
    public static final int SCHEMA = 1;

    private static final String PAYMENT = "PAYMENT";
    private static final String CREDIT_NOTE = "CREDIT_NOTE";
    private static final String WRITE_OFF = "WRITE_OFF";
    private static final String DISCOUNT = "EARLY_PAYMENT_DISCOUNT";
    private static final String EXCHANGE = "EXCHANGE_DIFFERENCE";
    private static final String RETURN = "RETURN";
    private static final String REVERSAL = "REVERSAL";
    private static final List<String> KINDS =
            List.of(PAYMENT, CREDIT_NOTE, WRITE_OFF, DISCOUNT, EXCHANGE, RETURN, REVERSAL);

    private ReceivableJson() {}

    // --- writing ---

    /** Writes a receivable: the same one gives the same text, on every machine. */
    public static String write(Receivable receivable) {
        ObjectNode out = Json.object();
        out.put("schema", SCHEMA);
        write(receivable.debt(), out.putObject("debt"));
        PaymentScheduleJson.write(receivable.schedule(), out.putObject("schedule"));
        ArrayNode movements = out.putArray("movements");
        receivable.movements().forEach(one -> write(one, movements.addObject()));
        return Json.write(out);
    }

    private static void write(Debt debt, ObjectNode out) {
        out.put("id", debt.id())
                .put("number", debt.number().value())
                .put("issueDate", debt.issueDate().toString())
                .put("dueDate", debt.dueDate().toString())
                .put("currency", debt.currency().getCurrencyCode())
                .put("amount", debt.amount().toPlainString())
                .put("retained", debt.retained().toPlainString());
        writeVat(debt.vat(), out);
    }

    private static void writeVat(List<VatTotal> totals, ObjectNode out) {
        ArrayNode vat = out.putArray("vat");
        totals.forEach(one -> TotalsJson.writeVat(one, vat.addObject()));
    }

    private static void write(Movement movement, ObjectNode out) {
        if (movement instanceof Payment payment) {
            start(PAYMENT, movement, out).put("amount", payment.amount().toPlainString());
            write(payment.source(), out);
        } else if (movement instanceof CreditAllocation allocation) {
            start(CREDIT_NOTE, movement, out)
                    .put("amount", allocation.amount().toPlainString())
                    .put("before", allocation.before().toPlainString());
            write(allocation.credit(), out.putObject("credit"));
        } else if (movement instanceof WriteOff writeOff) {
            start(WRITE_OFF, movement, out)
                    .put("amount", writeOff.amount().toPlainString())
                    .put("reason", writeOff.reason().name())
                    .put("tolerance", writeOff.tolerance().toPlainString())
                    .put("note", writeOff.note());
        } else if (movement instanceof EarlyPaymentDiscount discount) {
            start(DISCOUNT, movement, out).put("treatment", discount.treatment().name());
            writeVat(discount.vat(), out);
        } else if (movement instanceof ExchangeDifference difference) {
            start(EXCHANGE, movement, out)
                    .put("amount", difference.amount().toPlainString())
                    .put("sense", difference.sense().name());
        } else if (movement instanceof Return back) {
            start(RETURN, movement, out).put("of", back.of());
            Out.put(out, "reason", back.reason());
        } else if (movement instanceof Reversal reversal) {
            start(REVERSAL, movement, out).put("of", reversal.of());
            Out.put(out, "reason", reversal.reason());
        }
    }

    private static ObjectNode start(String kind, Movement movement, ObjectNode out) {
        return out.put("kind", kind)
                .put("id", movement.id())
                .put("date", movement.date().toString());
    }

    private static void write(Source source, ObjectNode out) {
        out.put("receipt", source.receipt())
                .put("line", source.line())
                .put("method", source.method().name());
    }

    private static void write(Credit credit, ObjectNode out) {
        out.put("id", credit.id())
                .put("number", credit.number().value())
                .put("date", credit.date().toString())
                .put("currency", credit.currency().getCurrencyCode());
        writeVat(credit.vat(), out);
    }

    // --- reading ---

    /**
     * Reads a receivable.
     *
     * @throws ViolationsException with all that is wrong with the text: it was not written by {@link #write}, or was changed
     *     since
     */
    public static Receivable read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        Optional<Debt> debt = in.required("debt", in.object("debt")).flatMap(ReceivableJson::readDebt);
        Optional<PaymentSchedule> schedule =
                in.required("schedule", in.object("schedule")).flatMap(PaymentScheduleJson::read);
        List<Movement> movements = in.objects("movements", ReceivableJson::readMovement);
        in.done();
        in.found().throwIfErrors();
        return new Receivable(debt.orElseThrow(), schedule.orElseThrow(), movements);
    }

    private static Optional<Debt> readDebt(Fields in) {
        Debt.Builder debt = Debt.builder();
        in.required("id", in.text("id")).ifPresent(debt::id);
        in.required("number", in.value("number", DocumentNumber::new)).ifPresent(debt::number);
        in.required("issueDate", in.date("issueDate")).ifPresent(debt::issueDate);
        in.required("dueDate", in.date("dueDate")).ifPresent(debt::dueDate);
        in.required("currency", in.value("currency", Currencies::of)).ifPresent(debt::currency);
        amount(in, "amount").ifPresent(debt::amount);
        amount(in, "retained").ifPresent(debt::retained);
        debt.vat(readVat(in));
        in.done();
        return in.found().hasErrors() ? Optional.empty() : in.made(debt::build);
    }

    private static List<VatTotal> readVat(Fields in) {
        return in.objects("vat", one -> TotalsJson.readVat(one, one::decimal));
    }

    private static Optional<BigDecimal> amount(Fields in, String name) {
        return in.required(name, in.decimal(name));
    }

    private static Optional<Movement> readMovement(Fields in) {
        Optional<String> kind = in.required("kind", in.choice("kind", KINDS));
        Optional<String> id = in.required("id", in.text("id"));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        if (kind.isEmpty()) {
            return Optional.empty(); // the other fields depend on it
        }
        // What is missing was noted, so that what stands in for it is never used.
        Optional<Movement> movement = readMovement(in, kind.get(), id.orElse("-"), date.orElse(LocalDate.EPOCH));
        in.done();
        return movement;
    }

    private static Optional<Movement> readMovement(Fields in, String kind, String id, LocalDate date) {
        return switch (kind) {
            case PAYMENT -> readPayment(in, id, date);
            case CREDIT_NOTE -> readAllocation(in, id, date);
            case WRITE_OFF -> readWriteOff(in, id, date);
            case DISCOUNT -> readDiscount(in, id, date);
            case EXCHANGE -> readExchange(in, id, date);
            default -> readUndoing(in, kind, id, date);
        };
    }

    private static Optional<Movement> readPayment(Fields in, String id, LocalDate date) {
        Optional<BigDecimal> amount = amount(in, "amount");
        Optional<String> receipt = in.required("receipt", in.text("receipt"));
        Optional<Integer> line =
                in.required("line", in.smallInteger("line")).filter(place -> in.atLeast("line", place, 0));
        Optional<PaymentMethod> method = in.required("method", in.choice("method", PaymentMethod.class));
        return amount.isEmpty() || receipt.isEmpty() || line.isEmpty() || method.isEmpty()
                ? Optional.empty()
                : in.made(
                        () -> new Payment(id, date, amount.get(), new Source(receipt.get(), line.get(), method.get())));
    }

    private static Optional<Movement> readAllocation(Fields in, String id, LocalDate date) {
        Optional<BigDecimal> amount = amount(in, "amount");
        Optional<BigDecimal> before = amount(in, "before");
        Optional<Credit> credit = in.required("credit", in.object("credit")).flatMap(ReceivableJson::readCredit);
        return amount.isEmpty() || before.isEmpty() || credit.isEmpty()
                ? Optional.empty()
                : in.made(() -> new CreditAllocation(id, date, amount.get(), credit.get(), before.get()));
    }

    private static Optional<Credit> readCredit(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        Optional<DocumentNumber> number = in.required("number", in.value("number", DocumentNumber::new));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<CurrencyUnit> currency = in.required("currency", in.value("currency", Currencies::of));
        List<VatTotal> vat = readVat(in);
        in.done();
        return id.isEmpty() || number.isEmpty() || date.isEmpty() || currency.isEmpty()
                ? Optional.empty()
                : in.made(() -> new Credit(id.get(), number.get(), date.get(), currency.get(), vat));
    }

    private static Optional<Movement> readWriteOff(Fields in, String id, LocalDate date) {
        Optional<BigDecimal> amount = amount(in, "amount");
        Optional<WriteOff.Reason> reason = in.required("reason", in.choice("reason", WriteOff.Reason.class));
        BigDecimal tolerance = in.decimal("tolerance").orElse(BigDecimal.ZERO);
        String note = in.text("note").orElse("");
        return amount.flatMap(
                part -> reason.flatMap(why -> in.made(() -> new WriteOff(id, date, part, why, tolerance, note))));
    }

    private static Optional<Movement> readDiscount(Fields in, String id, LocalDate date) {
        Optional<Treatment> treatment = in.required("treatment", in.choice("treatment", Treatment.class));
        List<VatTotal> vat = readVat(in);
        return treatment.flatMap(one -> in.made(() -> new EarlyPaymentDiscount(id, date, one, vat)));
    }

    private static Optional<Movement> readExchange(Fields in, String id, LocalDate date) {
        Optional<BigDecimal> amount = amount(in, "amount");
        Optional<Sense> sense = in.required("sense", in.choice("sense", Sense.class));
        return amount.flatMap(part -> sense.flatMap(one -> in.made(() -> new ExchangeDifference(id, date, part, one))));
    }

    private static Optional<Movement> readUndoing(Fields in, String kind, String id, LocalDate date) {
        Optional<String> of = in.required("of", in.text("of"));
        Optional<String> reason = in.text("reason");
        return of.flatMap(settlement -> in.made(() -> kind.equals(RETURN)
                ? new Return(id, date, settlement, reason)
                : new Reversal(id, date, settlement, reason)));
    }

    // --- credit notes ---

    /** Writes how much of a credit note was allocated. */
    public static String writeAllocated(BigDecimal allocated) {
        return Json.write(Json.object().put("schema", SCHEMA).put("allocated", allocated.toPlainString()));
    }

    /**
     * Reads back how much of a credit note was allocated.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static BigDecimal readAllocated(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        Optional<BigDecimal> allocated = in.required("allocated", in.decimal("allocated"));
        in.done();
        in.found().throwIfErrors();
        return allocated.orElseThrow();
    }
}
