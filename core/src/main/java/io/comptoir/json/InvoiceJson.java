package io.comptoir.json;

import io.comptoir.audit.Salt;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.BilledOrder;
import io.comptoir.document.CreditReason;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Mention;
import io.comptoir.document.OriginInvoice;
import io.comptoir.document.UnbilledKind;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Address;
import io.comptoir.party.Siret;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.total.Calculation;
import io.comptoir.total.RoundingPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Invoices, asked for and issued. An issued one comes back equal to itself. */
public final class InvoiceJson {

    /** The version of the form; one that changes it reads all before it. */
    public static final int SCHEMA = 1;

    private static final String INVOICE = "INVOICE";
    private static final String SALT = "salt";
    private static final List<String> INVOICES =
            Stream.of(InvoiceKind.values()).map(InvoiceJson::name).toList();
    static final List<String> KINDS = Stream.concat(
                    Stream.of(UnbilledKind.values()).map(UnbilledKind::name), INVOICES.stream())
            .toList();

    private InvoiceJson() {}

    // --- drafts ---

    /**
     * Reads an invoice that somebody asks for, as far as it can be read.
     *
     * @throws ViolationsException if the text is no JSON object
     */
    public static InvoiceRequest readRequest(String text) {
        Fields in = Fields.read(text);
        in.unsupported("payments");
        return readRequest(in);
    }

    /**
     * Reads the same for who reads its payments beside it: here they are no part of it.
     *
     * @throws ViolationsException if the text is no JSON object
     */
    public static InvoiceRequest readRequestBesidePayments(String text) {
        Fields in = Fields.read(text);
        in.derived("payments");
        return readRequest(in);
    }

    private static InvoiceRequest readRequest(Fields in) {
        Optional<String> key = in.text("key");
        Invoice.Draft draft = readDraft(in).build();
        in.done();
        return new InvoiceRequest(key, draft, in.found());
    }

    /**
     * Reads what the totals of a paper follow from, whatever its kind, drafted or issued. What was paid changes no total.
     *
     * @throws ViolationsException with all that cannot be read
     */
    public static Calculation readCalculation(String text) {
        Fields in = Fields.read(text);
        in.text("key");
        in.objects("payments", InvoiceJson::readPayment);
        in.derived("schema", "id", "number", "totals", "mentions", SALT);
        if (in.choice("kind", KINDS).equals(Optional.of("QUOTE"))) {
            in.derived(QuoteJson.OWN.toArray(String[]::new));
        }
        in.object("creditOf").ifPresent(InvoiceJson::readOrigin);
        in.object("replaces").ifPresent(InvoiceJson::readOrigin);
        in.object("order").ifPresent(InvoiceJson::readOrder);
        in.choice("creditReason", CreditReason.class);
        Calculation calculation = readPaper(in).build().calculation();
        in.done();
        in.found().throwIfErrors();
        return calculation;
    }

    private static Optional<OriginInvoice> readOrigin(Fields in) {
        Optional<String> id = in.text("id");
        Optional<DocumentNumber> number = in.required("number", in.value("number", DocumentNumber::new));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        in.done();
        return number.flatMap(name -> date.map(day -> new OriginInvoice(id, name, day)));
    }

    private static void write(OriginInvoice origin, ObjectNode out) {
        Out.put(out, "id", origin.id());
        out.put("number", origin.number().value()).put("date", origin.date().toString());
    }

    private static Optional<BilledOrder> readOrder(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        Optional<String> number = in.text("number");
        Optional<String> milestone = in.text("milestone");
        Optional<Percentage> percentage = in.decimal("percent", Percentage::new);
        in.done();
        return id.map(order -> new BilledOrder(order, number, milestone, percentage));
    }

    private static void write(BilledOrder order, ObjectNode out) {
        out.put("id", order.id());
        Out.put(out, "number", order.number());
        Out.put(out, "milestone", order.milestone());
        Out.put(out, "percent", order.percentage().map(Percentage::toString));
    }

    private static Optional<BigDecimal> readPayment(Fields in) {
        in.required("date", in.date("date"));
        in.choice("method", PaymentMethod.class);
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        in.done();
        return amount;
    }

    /** A draft of an invoice, whatever it is for. */
    private static Invoice.Draft.Builder readDraft(Fields in) {
        InvoiceKind kind = in.choice("kind", INVOICES).map(InvoiceJson::kind).orElse(InvoiceKind.STANDARD);
        return readPaper(in)
                .kind(kind)
                .origin(readOrigin(in, kind))
                .creditReason(in.choice("creditReason", CreditReason.class))
                .order(in.object("order").flatMap(InvoiceJson::readOrder));
    }

    /** What replaces an invoice, or adds to it, may name it as a credit note does: an origin has one name where it is typed in. */
    private static Optional<OriginInvoice> readOrigin(Fields in, InvoiceKind kind) {
        Optional<OriginInvoice> own = in.object(originOf(kind)).flatMap(InvoiceJson::readOrigin);
        if (kind.isCredit()) {
            in.unsupported("replaces");
            return own;
        }
        if (own.isPresent() || !kind.needsOrigin()) {
            in.unsupported("creditOf");
            return own;
        }
        return in.object("creditOf").flatMap(InvoiceJson::readOrigin);
    }

    /** A credit note gives its origin back; another invoice replaces it or adds to it. */
    private static String originOf(InvoiceKind kind) {
        return kind.isCredit() ? "creditOf" : "replaces";
    }

    private static String name(InvoiceKind kind) {
        return kind == InvoiceKind.STANDARD ? INVOICE : kind.name();
    }

    private static InvoiceKind kind(String name) {
        return name.equals(INVOICE) ? InvoiceKind.STANDARD : InvoiceKind.valueOf(name);
    }

    /** All of a paper that does not turn on what it is for. */
    static Invoice.Draft.Builder readPaper(Fields in) {
        Invoice.Draft.Builder draft = Invoice.Draft.builder()
                .issuer(PartyJson.readIssuer(in))
                .customer(PartyJson.readCustomer(in))
                .pricing(in.choice("pricing", PriceBasis.class))
                .lines(in.objects("lines", LineJson::read))
                .discounts(in.objects("discounts", LineJson::readDocumentDiscount))
                .charges(in.objects("charges", LineJson::readDocumentCharge))
                .depositsDeducted(in.objects("depositsDeducted", TotalsJson::readDeposit))
                .vatRests(in.objects("vatRests", TotalsJson::readRest))
                .payableStep(in.decimal("payableStep"))
                .retention(in.object("retention").flatMap(TotalsJson::readRetention))
                .exchange(in.object("exchange").flatMap(TotalsJson::readExchange))
                .issueDate(in.date("issueDate"))
                .deliveryDate(in.date("deliveryDate"))
                .deliveryPlace(in.object("deliveryPlace").flatMap(InvoiceJson::readPlace))
                .period(LineJson.readPeriod(in, "periodStart", "periodEnd"))
                .paymentTerms(in.object("paymentTerms").flatMap(InvoiceJson::readTerms))
                .dueDate(in.date("dueDate"))
                .subject(in.text("subject"))
                .purchaseOrder(in.text("purchaseOrder"))
                .contract(in.text("contract"))
                .buyerReference(in.text("buyerReference"))
                .note(in.text("note"));
        in.truth("selfBilled").ifPresent(draft::selfBilled);
        in.choice("rounding", RoundingPolicy.class).ifPresent(draft::rounding);
        in.value("currency", Currencies::of).ifPresent(draft::currency);
        in.choice("paymentMethod", PaymentMethod.class).ifPresent(draft::paymentMethod);
        return draft;
    }

    private static Optional<DeliveryPlace> readPlace(Fields in) {
        Optional<String> name = in.text("name");
        Optional<Siret> siret = in.value("siret", Siret::of);
        Optional<Address> address = in.required("address", PartyJson.readAddress(in));
        in.done();
        return address.map(where -> new DeliveryPlace(name, siret, where));
    }

    private static void write(DeliveryPlace place, ObjectNode out) {
        Out.put(out, "name", place.name());
        Out.put(out, "siret", place.siret().map(Siret::value));
        PartyJson.writeAddress(place.address(), out);
    }

    private static Optional<PaymentTerms> readTerms(Fields in) {
        Optional<PaymentTerms> terms = TermsJson.read(in);
        in.done();
        return terms;
    }

    /** Writes a draft: the same draft gives the same text, on every machine. */
    public static String write(Invoice.Draft draft) {
        ObjectNode out = Json.object();
        out.put("kind", name(draft.kind()));
        writeDraft(draft, out);
        return Json.write(out);
    }

    static void writeDraft(Invoice.Draft draft, ObjectNode out) {
        if (draft.selfBilled()) {
            out.put("selfBilled", true);
        }
        draft.origin().ifPresent(origin -> write(origin, out.putObject(originOf(draft.kind()))));
        Out.put(out, "creditReason", draft.creditReason().map(CreditReason::name));
        draft.order().ifPresent(order -> write(order, out.putObject("order")));
        Out.put(out, "issueDate", draft.issueDate().map(LocalDate::toString));
        Out.put(out, "dueDate", draft.dueDate().map(LocalDate::toString));
        Out.put(out, "deliveryDate", draft.deliveryDate().map(LocalDate::toString));
        draft.deliveryPlace().ifPresent(place -> write(place, out.putObject("deliveryPlace")));
        draft.period().ifPresent(period -> LineJson.writePeriod(period, out, "periodStart", "periodEnd"));
        out.put("currency", draft.currency().getCurrencyCode());
        draft.issuer().ifPresent(issuer -> PartyJson.writeIssuer(issuer, out));
        draft.customer().ifPresent(customer -> PartyJson.writeCustomer(customer, out));
        draft.paymentTerms().ifPresent(terms -> TermsJson.write(terms, out.putObject("paymentTerms")));
        out.put("paymentMethod", draft.paymentMethod().name());
        Out.put(out, "subject", draft.subject());
        Out.put(out, "purchaseOrder", draft.purchaseOrder());
        Out.put(out, "contract", draft.contract());
        Out.put(out, "buyerReference", draft.buyerReference());
        Out.put(out, "note", draft.note());
        writeAmounts(draft, out);
    }

    private static void writeAmounts(Invoice.Draft draft, ObjectNode out) {
        Out.put(out, "pricing", draft.pricing().map(PriceBasis::name));
        if (draft.rounding() != RoundingPolicy.EN16931) {
            out.put("rounding", draft.rounding().name());
        }
        ArrayNode lines = out.putArray("lines");
        draft.lines().forEach(line -> lines.add(LineJson.write(line)));
        draft.discounts()
                .forEach(one -> LineJson.write(one, out.withArray("discounts").addObject()));
        draft.charges()
                .forEach(one -> LineJson.write(one, out.withArray("charges").addObject()));
        draft.depositsDeducted()
                .forEach(one ->
                        TotalsJson.write(one, out.withArray("depositsDeducted").addObject()));
        draft.vatRests()
                .forEach(one -> TotalsJson.write(one, out.withArray("vatRests").addObject()));
        Out.put(out, "payableStep", draft.payableStep().map(BigDecimal::toPlainString));
        draft.retention().ifPresent(one -> TotalsJson.write(one, out.putObject("retention")));
        draft.exchange().ifPresent(one -> TotalsJson.write(one, out.putObject("exchange")));
    }

    // --- issued ---

    /** Writes an issued invoice with all that was frozen in it. */
    public static String write(Invoice.Issued invoice) {
        return write(invoice, Optional.empty());
    }

    /** The same, with the salt of its personal data in the audit trail: who erases the one erases the other. */
    public static String write(Invoice.Issued invoice, Optional<Salt> salt) {
        ObjectNode out = Json.object();
        out.put("schema", SCHEMA)
                .put("kind", name(invoice.kind()))
                .put("id", invoice.id())
                .put("number", invoice.number().value());
        writeDraft(invoice.draft(), out);
        TotalsJson.writeFrozen(invoice.totals(), out);
        ArrayNode mentions = out.putArray("mentions");
        invoice.mentions().forEach(mention -> writeMention(mention, mentions.addObject()));
        Out.put(out, SALT, salt.map(Salt::hex));
        return Json.write(out);
    }

    /**
     * What {@link #write(Invoice.Issued, Optional)} writes of an invoice, from what {@link #write(Invoice.Issued)} wrote of it
     * before it had its id and its number: not all of it is written twice.
     *
     * @param text  of {@code before}
     */
    public static String numbered(String text, Invoice.Issued before, Invoice.Issued numbered, Salt salt) {
        String blank = named(before);
        int start = text.indexOf(blank); // before it stand words of ours alone
        return text.substring(0, start) + named(numbered) + text.substring(start + blank.length(), text.length() - 1)
                + ",\"" + SALT + "\":\"" + salt.hex() + "\"}";
    }

    private static String named(Invoice.Issued invoice) {
        String named = Json.write(Json.object()
                .put("id", invoice.id())
                .put("number", invoice.number().value()));
        return named.substring(1, named.length() - 1) + ",";
    }

    /**
     * The salt that an issued invoice was stored with; empty once it was erased.
     *
     * @throws ViolationsException if the text is no JSON object
     */
    public static Optional<Salt> readSalt(String text) {
        Fields in = Fields.read(text);
        return in.text(SALT).flatMap(Salt::find);
    }

    private static void writeMention(Mention mention, ObjectNode out) {
        out.put("key", mention.key());
        Out.put(out, "subject", mention.subject());
        Out.put(out, "vatex", mention.vatex());
        out.put("text", mention.text());
    }

    /**
     * Whether a text is an issued invoice rather than one that is asked for: it has a number.
     *
     * @throws ViolationsException if it is no JSON
     */
    public static boolean isIssued(String text) {
        return Json.read(text).has("number");
    }

    /**
     * Reads back an issued invoice.
     *
     * @throws ViolationsException with all that is wrong with the text: it was not written by {@link #write}, or was
     *     changed since
     */
    public static Invoice.Issued readIssued(String text) {
        Fields in = Fields.read(text);
        in.derived("schema", SALT);
        Optional<String> id = in.required("id", in.text("id"));
        Optional<DocumentNumber> number = in.required("number", in.value("number", DocumentNumber::new));
        Invoice.Draft draft = readDraft(in).build();
        in.required("issueDate", draft.issueDate());
        in.required("dueDate", draft.dueDate());
        var totals = TotalsJson.readFrozen(in, draft.calculation());
        List<Mention> mentions = in.objects("mentions", InvoiceJson::readMention);
        in.done();
        in.found().throwIfErrors();
        // Issued checks what is left: that there is an issuer, a customer, and lines for the totals.
        return new Invoice.Issued(
                id.orElseThrow(),
                number.orElseThrow(),
                draft.issueDate().orElseThrow(),
                draft.dueDate().orElseThrow(),
                draft,
                totals.orElseThrow(),
                mentions);
    }

    private static Optional<Mention> readMention(Fields in) {
        Optional<String> key = in.required("key", in.text("key"));
        Optional<String> subject = in.text("subject");
        Optional<String> vatex = in.text("vatex");
        Optional<String> words = in.required("text", in.text("text"));
        in.done();
        return key.flatMap(name -> words.map(said -> new Mention(name, subject, vatex, said)));
    }
}
