package io.comptoir.json;

import io.comptoir.contact.Contact;
import io.comptoir.contact.ContactPerson;
import io.comptoir.contact.DraftDefaults;
import io.comptoir.contact.LabelledAddress;
import io.comptoir.contact.Standing;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.party.Address;
import io.comptoir.party.Party;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Contacts. */
public final class ContactJson {

    private static final int SCHEMA = 1;
    private static final String CONTACT = "CONTACT";

    private static final Rule FIELD_TWICE = Rule.error("CPT-JSON-CONTACT-FIELD-TWICE", "Comptoir, JSON form")
            .says("Le champ propre « {value} » est donné deux fois.", "The field of its own '{value}' is given twice.")
            .fix("Gardez l'un des deux.", "Keep one of them.");

    private ContactJson() {}

    /** Writes a contact: the same contact gives the same text, on every machine. */
    public static String write(Contact contact) {
        ObjectNode out = Json.object()
                .put("schema", SCHEMA)
                .put("kind", CONTACT)
                .put("code", contact.code())
                .put("standing", contact.standing().name());
        if (contact.archived()) {
            out.put("archived", true);
        }
        PartyJson.writeParty(contact.party(), out.putObject("party"));
        ArrayNode addresses = out.putArray("addresses");
        contact.addresses().forEach(one -> write(one, addresses.addObject()));
        ArrayNode people = out.putArray("people");
        contact.people().forEach(one -> write(one, people.addObject()));
        write(contact.defaults(), out.putObject("defaults"));
        Out.put(out, "priceGroup", contact.priceGroup());
        ArrayNode fields = out.putArray("fields");
        new TreeMap<>(contact.fields())
                .forEach((name, text) -> fields.addObject().put("name", name).put("text", text));
        return Json.write(out);
    }

    private static void write(LabelledAddress one, ObjectNode out) {
        out.put("use", one.use().name()).put("label", one.label());
        PartyJson.writeAddress(one.address(), out);
    }

    private static void write(ContactPerson person, ObjectNode out) {
        out.put("name", person.name());
        Out.put(out, "role", person.role());
        Out.put(out, "email", person.email());
        Out.put(out, "phone", person.phone());
    }

    private static void write(DraftDefaults defaults, ObjectNode out) {
        defaults.paymentTerms().ifPresent(terms -> TermsJson.write(terms, out.putObject("paymentTerms")));
        Out.put(out, "paymentMethod", defaults.paymentMethod().map(PaymentMethod::name));
        Out.put(out, "discount", defaults.discount().map(Percentage::toString));
        Out.put(out, "attentionOf", defaults.attentionOf());
        Out.put(out, "buyerReference", defaults.buyerReference());
        Out.put(out, "contract", defaults.contract());
    }

    /**
     * Reads a contact: one that was written, or one that somebody typed in.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Contact read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.choice("kind", List.of(CONTACT));
        Optional<String> code = in.required("code", in.text("code"));
        Optional<Party> party = PartyJson.readParty(in, "party");
        in.required("party", party);
        Contact.Builder contact = Contact.builder()
                .addresses(in.objects("addresses", ContactJson::readAddress))
                .people(in.objects("people", ContactJson::readPerson))
                .priceGroup(in.text("priceGroup"))
                .fields(readFields(in));
        in.choice("standing", Standing.class).ifPresent(contact::standing);
        in.truth("archived").ifPresent(contact::archived);
        in.object("defaults").flatMap(ContactJson::readDefaults).ifPresent(contact::defaults);
        in.done();
        Optional<Contact> read = code.flatMap(named -> party.flatMap(
                who -> in.made(() -> contact.code(named).party(who).build())));
        in.found().throwIfErrors();
        return read.orElseThrow();
    }

    private static Optional<LabelledAddress> readAddress(Fields in) {
        Optional<LabelledAddress.Use> use = in.required("use", in.choice("use", LabelledAddress.Use.class));
        Optional<String> label = in.required("label", in.text("label"));
        Optional<Address> address = in.required("address", PartyJson.readAddress(in));
        in.done();
        return use.flatMap(what ->
                label.flatMap(name -> address.flatMap(where -> in.made(() -> new LabelledAddress(what, name, where)))));
    }

    private static Optional<ContactPerson> readPerson(Fields in) {
        Optional<String> name = in.required("name", in.text("name"));
        Optional<String> role = in.text("role");
        Optional<String> email = in.text("email");
        Optional<String> phone = in.text("phone");
        in.done();
        return name.flatMap(called -> in.made(() -> new ContactPerson(called, role, email, phone)));
    }

    private static Optional<DraftDefaults> readDefaults(Fields in) {
        DraftDefaults.Builder defaults = DraftDefaults.builder()
                .paymentTerms(in.object("paymentTerms").flatMap(ContactJson::readTerms))
                .paymentMethod(in.choice("paymentMethod", PaymentMethod.class))
                .discount(in.decimal("discount", Percentage::new))
                .attentionOf(in.text("attentionOf"))
                .buyerReference(in.text("buyerReference"))
                .contract(in.text("contract"));
        in.done();
        return in.made(defaults::build);
    }

    private static Optional<PaymentTerms> readTerms(Fields in) {
        Optional<PaymentTerms> terms = TermsJson.read(in);
        in.done();
        return terms;
    }

    /** Their names are values here: names of JSON are short. */
    private static Map<String, String> readFields(Fields in) {
        Map<String, String> fields = new LinkedHashMap<>();
        in.objects("fields", ContactJson::readField).forEach(one -> {
            if (fields.put(one.getKey(), one.getValue()) != null) {
                in.refuse(FIELD_TWICE, one.getKey());
            }
        });
        return fields;
    }

    private static Optional<Map.Entry<String, String>> readField(Fields in) {
        Optional<String> name = in.required("name", in.text("name"));
        Optional<String> text = in.required("text", in.text("text"));
        in.done();
        return name.flatMap(called -> text.map(said -> Map.entry(called, said)));
    }
}
