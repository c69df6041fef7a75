package io.comptoir.accounting.store;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.PostedEntry;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import io.comptoir.money.Currencies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entries and closings of books in JSON: the same one gives the same text, and comes back equal to itself. */
public final class BookRecordJson {

    /** The version of the form; one that changes it reads all before it. */
    public static final int SCHEMA = 1;

    private static final String ENTRY = "POSTED_ENTRY";
    private static final String CLOSING = "CLOSING";

    private static final Rule NEWER = Rule.error("CPT-ACCOUNTING-STORE-SCHEMA", "Comptoir, stored books")
            .says(
                    "La forme {value} est inconnue de cette version, qui lit jusqu'à {0}.",
                    "This version does not know the form {value}; it reads up to {0}.")
            .fix("Lisez ces livres avec une version plus récente.", "Read these books with a newer version.");
    private static final Rule DOCUMENT = Rule.error("CPT-ACCOUNTING-DOCUMENT-BLANK", "PCG art. 1032-2")
            .says("La pièce justificative n'a pas de référence.", "The supporting document has no reference.")
            .fix("Donnez son numéro.", "Give its number.");

    private BookRecordJson() {}

    // --- writing ---

    /** Writes a record. */
    public static String write(BookRecord one) {
        return JsonText.object(out -> {
            out.put("schema", SCHEMA);
            if (one instanceof BookRecord.Closing closing) {
                out.put("kind", CLOSING)
                        .put("through", closing.through().toString())
                        .put("entries", closing.entries())
                        .putFilled("hash", closing.hash());
            } else if (one instanceof BookRecord.Posting posting) {
                write(posting.entry(), out.put("kind", ENTRY));
            }
        });
    }

    private static void write(PostedEntry posted, JsonText out) {
        JournalEntry entry = posted.entry();
        out.put("number", posted.number())
                .putObject(
                        "journal",
                        journal -> journal.put("code", entry.journal().code())
                                .put("label", entry.journal().label()))
                .put("date", entry.date().toString())
                .put("operatedOn", posted.operatedOn().toString())
                .put("validatedOn", posted.validatedOn().toString())
                .putObject(
                        "document",
                        paper -> paper.put("reference", entry.document().reference())
                                .put("date", entry.document().date().toString()))
                .put("key", entry.key())
                .putAll("lines", entry.lines(), BookRecordJson::write)
                .put("hash", posted.hash());
    }

    private static void write(JournalLine line, JsonText out) {
        out.put("account", line.account().number());
        line.subledger()
                .ifPresent(party -> out.putObject(
                        "subledger", own -> own.put("account", party.account()).putFilled("label", party.label())));
        out.putFilled("label", line.label()).put("balance", line.balance().toPlainString());
        line.foreign()
                .ifPresent(foreign -> out.putObject(
                        "foreign",
                        own -> own.put("amount", foreign.amount().toPlainString())
                                .put("currency", foreign.currency().getCurrencyCode())));
        out.put("dueDate", line.dueDate())
                .putAll(
                        "analytics",
                        line.analytics(),
                        (part, own) -> own.put("axis", part.axis())
                                .put("section", part.section())
                                .put("amount", part.amount().toPlainString()))
                .putObject(
                        "why",
                        why -> why.putFilled("french", line.why().french())
                                .putFilled("english", line.why().english()));
    }

    // --- reading ---

    /**
     * Reads a record back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static BookRecord read(String text) {
        Fields in = Fields.read(text);
        checkSchema(in);
        Optional<String> kind = in.required("kind", in.choice("kind", List.of(ENTRY, CLOSING)));
        in.found().throwIfErrors();
        Optional<BookRecord> read =
                kind.orElseThrow().equals(CLOSING) ? closing(in) : entry(in).map(BookRecord.Posting::new);
        in.done();
        in.found().throwIfErrors();
        return read.orElseThrow();
    }

    /** Nothing else of a form that is not known is worth reading. */
    static void checkSchema(Fields in) {
        in.required("schema", in.integer("schema"))
                .filter(schema -> schema < 1 || schema > SCHEMA)
                .ifPresent(schema -> in.refuse(NEWER, schema, SCHEMA));
        in.found().throwIfErrors();
    }

    private static Optional<BookRecord> closing(Fields in) {
        Optional<LocalDate> through = in.required("through", in.date("through"));
        Optional<Long> entries = in.required("entries", in.integer("entries"));
        String hash = in.text("hash").orElse("");
        return through.flatMap(day -> entries.map(count -> new BookRecord.Closing(day, count, hash)));
    }

    private static Optional<PostedEntry> entry(Fields in) {
        Optional<Long> number = in.required("number", in.integer("number"));
        Optional<LocalDate> operatedOn = in.required("operatedOn", in.date("operatedOn"));
        Optional<LocalDate> validatedOn = in.required("validatedOn", in.date("validatedOn"));
        Optional<String> hash = in.required("hash", in.text("hash"));
        Optional<JournalEntry> entry = journalEntry(in);
        return number.flatMap(rank -> operatedOn.flatMap(real -> validatedOn.flatMap(
                day -> hash.flatMap(sum -> entry.map(made -> new PostedEntry(rank, made, real, day, sum))))));
    }

    private static Optional<JournalEntry> journalEntry(Fields in) {
        Optional<Journal> journal = in.required("journal", in.object("journal").flatMap(BookRecordJson::journal));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<SupportingDocument> paper =
                in.required("document", in.object("document").flatMap(BookRecordJson::document));
        List<JournalLine> lines = in.objects("lines", BookRecordJson::line);
        Optional<String> key = in.text("key");
        return journal.flatMap(book ->
                date.flatMap(day -> paper.filter(any -> in.found().list().isEmpty())
                        .flatMap(of -> in.made(() -> new JournalEntry(book, day, of, lines, key)))));
    }

    private static Optional<Journal> journal(Fields in) {
        Optional<String> code = in.required("code", in.text("code"));
        Optional<String> label = in.required("label", in.text("label"));
        in.done();
        return code.flatMap(known -> label.flatMap(name -> in.made(() -> new Journal(known, name))));
    }

    private static Optional<SupportingDocument> document(Fields in) {
        Optional<String> reference = in.required("reference", in.value("reference", BookRecordJson::reference));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        in.done();
        return reference.flatMap(number -> date.map(day -> new SupportingDocument(number, day)));
    }

    private static String reference(String text) {
        if (text.isBlank()) {
            throw new ViolationsException(DOCUMENT.at("", text));
        }
        return text;
    }

    private static Optional<JournalLine> line(Fields in) {
        Optional<Account> account = in.required("account", in.value("account", Account::of));
        Optional<Subledger> subledger = in.object("subledger").flatMap(BookRecordJson::subledger);
        Optional<BigDecimal> balance = in.required("balance", in.decimal("balance"));
        Optional<ForeignAmount> foreign = in.object("foreign").flatMap(BookRecordJson::foreign);
        Text why = in.required("why", in.object("why").map(BookRecordJson::why)).orElse(new Text("", ""));
        JournalLine.Builder line = JournalLine.builder()
                .subledger(subledger)
                .label(in.text("label").orElse(""))
                .foreign(foreign)
                .dueDate(in.date("dueDate"))
                .analytics(in.objects("analytics", BookRecordJson::part))
                .why(why);
        in.done();
        return account.flatMap(of -> balance.flatMap(
                amount -> in.made(() -> line.account(of).balance(amount).build())));
    }

    static Optional<Subledger> subledger(Fields in) {
        Optional<String> account = in.required("account", in.text("account"));
        String label = in.text("label").orElse("");
        in.done();
        return account.flatMap(code -> in.made(() -> new Subledger(code, label)));
    }

    private static Optional<ForeignAmount> foreign(Fields in) {
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        var currency = in.required("currency", in.value("currency", Currencies::of));
        in.done();
        return amount.flatMap(number -> currency.map(unit -> new ForeignAmount(number, unit)));
    }

    private static Optional<AnalyticPart> part(Fields in) {
        Optional<String> axis = in.required("axis", in.text("axis"));
        Optional<String> section = in.required("section", in.text("section"));
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        in.done();
        return axis.flatMap(
                code -> section.flatMap(name -> amount.map(number -> new AnalyticPart(code, name, number))));
    }

    private static Text why(Fields in) {
        Text why = new Text(in.text("french").orElse(""), in.text("english").orElse(""));
        in.done();
        return why;
    }
}
