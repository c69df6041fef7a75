package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.Instalment;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When an invoice is to be paid: {@code {"instalments": [{"dueDate": "2026-03-31", "amount": "500.00", "method":
 * "CHEQUE"}], "retention": {"amount": "60.00"}}}. It comes back equal to itself.
 */
public final class PaymentScheduleJson {

    private PaymentScheduleJson() {}

    /** Writes a schedule. */
    public static String write(PaymentSchedule schedule) {
        ObjectNode out = Json.object();
        write(schedule, out);
        return Json.write(out);
    }

    static void write(PaymentSchedule schedule, ObjectNode out) {
        ArrayNode instalments = out.putArray("instalments");
        schedule.instalments().forEach(one -> write(one, instalments.addObject()));
        schedule.retention().ifPresent(one -> write(one, out.putObject("retention")));
    }

    private static void write(Instalment instalment, ObjectNode out) {
        Out.put(out, "dueDate", instalment.dueDate().map(LocalDate::toString));
        out.put("amount", instalment.amount().toPlainString());
        Out.put(out, "method", instalment.method().map(PaymentMethod::name));
        Out.put(out, "comment", instalment.comment());
    }

    /**
     * Reads a schedule.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static PaymentSchedule read(String text) {
        Fields in = Fields.read(text);
        Optional<PaymentSchedule> schedule = read(in);
        in.found().throwIfErrors();
        return schedule.orElseThrow();
    }

    static Optional<PaymentSchedule> read(Fields in) {
        List<Instalment> instalments = in.objects("instalments", PaymentScheduleJson::readInstalment);
        Optional<Instalment> retention = in.object("retention").flatMap(PaymentScheduleJson::readInstalment);
        in.done();
        return in.made(() -> new PaymentSchedule(instalments, retention));
    }

    private static Optional<Instalment> readInstalment(Fields in) {
        Optional<LocalDate> date = in.date("dueDate");
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        Optional<PaymentMethod> method = in.choice("method", PaymentMethod.class);
        Optional<String> comment = in.text("comment");
        in.done();
        return amount.flatMap(part -> in.made(() -> new Instalment(date, part, method, comment)));
    }
}
