package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.CashReceipt.Expected;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.CashUse.Kept;
import io.comptoir.payment.CashUse.Refunded;
import io.comptoir.payment.CashUse.Released;
import io.comptoir.payment.CashUse.Spending;
import io.comptoir.payment.CashUse.TakenBack;
import io.comptoir.payment.Remittance;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Money that comes in, expected or received, and what became of it. It comes back equal to itself. */
public final class CashReceiptJson {

    /** The version of the form; one that changes it reads all before it. */
    public static final int SCHEMA = 1;

    private static final String EXPECTED = "EXPECTED";
    private static final String RECEIVED = "RECEIVED";

    private static final String ALLOCATED = "ALLOCATED";
    private static final String REFUNDED = "REFUNDED";
    private static final String KEPT = "KEPT";
    private static final String RELEASED = "RELEASED";
    private static final String TAKEN_BACK = "TAKEN_BACK";
    private static final List<String> USES = List.of(ALLOCATED, REFUNDED, KEPT, RELEASED, TAKEN_BACK);

    private CashReceiptJson() {}

    // --- writing ---

    /** Writes a receipt: the same one gives the same text, on every machine. */
    public static String write(CashReceipt receipt) {
        ObjectNode out = Json.object();
        out.put("schema", SCHEMA)
                .put("stage", receipt instanceof Received ? RECEIVED : EXPECTED)
                .put("id", receipt.id())
                .put("date", receipt.date().toString());
        write(receipt.remittance(), out);
        if (receipt instanceof Received received) {
            ArrayNode uses = out.putArray("uses");
            received.uses().forEach(use -> write(use, uses.addObject()));
        }
        return Json.write(out);
    }

    private static void write(Remittance remittance, ObjectNode out) {
        out.put("currency", remittance.currency().getCurrencyCode());
        Out.put(out, "payer", remittance.payer());
        Out.put(out, "reference", remittance.reference());
        ArrayNode lines = out.putArray("lines");
        remittance.lines().forEach(line -> write(line, lines.addObject()));
    }

    private static void write(Remittance.Line line, ObjectNode out) {
        out.put("method", line.method().name()).put("amount", line.amount().toPlainString());
        Out.put(out, "mode", line.mode());
        Out.put(out, "reference", line.reference());
    }

    private static void write(CashUse use, ObjectNode out) {
        if (use instanceof Allocated allocated) {
            spend(ALLOCATED, allocated, out).put("invoice", allocated.invoice());
        } else if (use instanceof Refunded refunded) {
            spend(REFUNDED, refunded, out);
        } else if (use instanceof Kept kept) {
            spend(KEPT, kept, out).put("reason", kept.reason().name());
        } else if (use instanceof Released released) {
            start(RELEASED, use, out).put("of", released.of());
        } else if (use instanceof TakenBack taken) {
            start(TAKEN_BACK, use, out).put("of", taken.of());
            Out.put(out, "reason", taken.reason());
        }
    }

    private static ObjectNode start(String kind, CashUse use, ObjectNode out) {
        return out.put("kind", kind).put("id", use.id()).put("date", use.date().toString());
    }

    private static ObjectNode spend(String kind, Spending use, ObjectNode out) {
        return start(kind, use, out).put("amount", use.amount().toPlainString()).put("line", use.line());
    }

    // --- reading ---

    /**
     * Reads a receipt.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static CashReceipt read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        Optional<String> stage = in.required("stage", in.choice("stage", List.of(EXPECTED, RECEIVED)));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<Remittance> remittance = readRemittance(in);
        boolean received = stage.filter(RECEIVED::equals).isPresent();
        List<CashUse> uses = received ? in.objects("uses", CashReceiptJson::readUse) : List.of();
        in.done();
        in.found().throwIfErrors();
        return received
                ? new Received(remittance.orElseThrow(), date.orElseThrow(), uses)
                : new Expected(remittance.orElseThrow(), date.orElseThrow());
    }

    private static Optional<Remittance> readRemittance(Fields in) {
        Remittance.Builder remittance = Remittance.builder();
        Optional<String> id = in.required("id", in.text("id"));
        in.value("currency", Currencies::of).ifPresent(remittance::currency);
        remittance
                .payer(in.text("payer"))
                .reference(in.text("reference"))
                .lines(in.objects("lines", CashReceiptJson::readLine));
        return id.filter(any -> !in.found().hasErrors())
                .flatMap(name -> in.made(() -> remittance.id(name).build()));
    }

    private static Optional<Remittance.Line> readLine(Fields in) {
        Optional<PaymentMethod> method = in.required("method", in.choice("method", PaymentMethod.class));
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        Optional<String> mode = in.text("mode");
        Optional<String> reference = in.text("reference");
        in.done();
        return method.flatMap(
                how -> amount.flatMap(part -> in.made(() -> new Remittance.Line(how, part, mode, reference))));
    }

    private static Optional<CashUse> readUse(Fields in) {
        Optional<String> kind = in.required("kind", in.choice("kind", USES));
        Optional<String> id = in.required("id", in.text("id"));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        if (kind.isEmpty()) {
            return Optional.empty(); // the other fields depend on it
        }
        // What is missing was noted, so that what stands in for it is never used.
        Optional<CashUse> use = readUse(in, kind.get(), id.orElse("-"), date.orElse(LocalDate.EPOCH));
        in.done();
        return use;
    }

    private static Optional<CashUse> readUse(Fields in, String kind, String id, LocalDate date) {
        return kind.equals(RELEASED) || kind.equals(TAKEN_BACK)
                ? readUndoing(in, kind, id, date)
                : readSpending(in, kind, id, date);
    }

    private static Optional<CashUse> readUndoing(Fields in, String kind, String id, LocalDate date) {
        Optional<String> of = in.required("of", in.text("of"));
        Optional<String> reason = kind.equals(TAKEN_BACK) ? in.text("reason") : Optional.empty();
        return of.flatMap(use -> in.made(
                () -> kind.equals(RELEASED) ? new Released(id, date, use) : new TakenBack(id, date, use, reason)));
    }

    private static Optional<CashUse> readSpending(Fields in, String kind, String id, LocalDate date) {
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        Optional<Integer> line = in.required("line", in.smallInteger("line"));
        Optional<String> invoice =
                kind.equals(ALLOCATED) ? in.required("invoice", in.text("invoice")) : Optional.of("-");
        Optional<Kept.Reason> reason = kind.equals(KEPT)
                ? in.required("reason", in.choice("reason", Kept.Reason.class))
                : Optional.of(Kept.Reason.TOLERANCE);
        if (amount.isEmpty() || line.isEmpty() || invoice.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        return in.made(() -> switch (kind) {
            case ALLOCATED -> new Allocated(id, date, amount.get(), line.get(), invoice.get());
            case REFUNDED -> new Refunded(id, date, amount.get(), line.get());
            default -> new Kept(id, date, amount.get(), line.get(), reason.get());
        });
    }
}
