package io.comptoir.testkit;

import io.comptoir.contact.Contact;
import io.comptoir.contact.ContactPerson;
import io.comptoir.contact.DraftDefaults;
import io.comptoir.contact.LabelledAddress;
import io.comptoir.contact.Standing;
import io.comptoir.money.Percentage;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.terms.EndOfMonth;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Contacts, for property tests. */
public final class ContactArbitraries {

    private ContactArbitraries() {}

    /** Contacts of every standing, with and without addresses, people, defaults and fields of their own. */
    public static Arbitrary<Contact> contacts() {
        return Combinators.combine(
                        Arbitraries.of("C001", "411 DURAND", "é/1"),
                        PartyArbitraries.customers(),
                        Arbitraries.of(Standing.class),
                        addresses(),
                        people().list().ofMaxSize(3),
                        defaults(),
                        fields(),
                        Arbitraries.of(false, true))
                .as((code, party, standing, addresses, people, defaults, fields, archived) -> Contact.builder()
                        .code(code)
                        .party(withoutCode(party))
                        .standing(standing)
                        .addresses(addresses)
                        .people(people)
                        .defaults(defaults)
                        .fields(fields)
                        .archived(archived)
                        .build())
                .withoutEdgeCases();
    }

    private static Party withoutCode(Party party) {
        return party instanceof Company company
                ? company.toBuilder().code(Optional.empty()).build()
                : ((Person) party).toBuilder().code(Optional.empty()).build();
    }

    private static Arbitrary<List<LabelledAddress>> addresses() {
        Arbitrary<List<Address>> places = PartyArbitraries.addresses().list().ofMaxSize(3);
        return Combinators.combine(places, Arbitraries.of(LabelledAddress.Use.class))
                .as((all, use) -> IntStream.range(0, all.size())
                        .mapToObj(i -> new LabelledAddress(use, "Site " + i, all.get(i)))
                        .toList());
    }

    private static Arbitrary<ContactPerson> people() {
        return Combinators.combine(
                        Arbitraries.of("Lauren Bailey", "Zoë 🧾"),
                        Arbitraries.of("Comptabilité").optional(0.5),
                        Arbitraries.of("lauren@omega.example").optional(0.5),
                        Arbitraries.of("+33 6 12 34 56 78").optional(0.5))
                .as(ContactPerson::new);
    }

    private static Arbitrary<DraftDefaults> defaults() {
        return Combinators.combine(
                        Arbitraries.of(
                                        PaymentTerms.ON_RECEIPT,
                                        PaymentTerms.builder()
                                                .days(45)
                                                .endOfMonth(EndOfMonth.ADD_THEN_EOM)
                                                .build())
                                .optional(0.6),
                        Arbitraries.of(PaymentMethod.class).optional(0.6),
                        Arbitraries.of("0", "5", "12.5", "100")
                                .map(Percentage::of)
                                .optional(0.5),
                        Arbitraries.of("Mme Durand").optional(0.3),
                        Arbitraries.of("SERVICE-12").optional(0.3),
                        Arbitraries.of("MARCHÉ 4").optional(0.3))
                .as((terms, method, discount, attention, reference, contract) -> DraftDefaults.builder()
                        .paymentTerms(terms)
                        .paymentMethod(method)
                        .discount(discount)
                        .attentionOf(attention)
                        .buyerReference(reference)
                        .contract(contract)
                        .build());
    }

    private static Arbitrary<Map<String, String>> fields() {
        return Arbitraries.maps(Arbitraries.of("secteur", "n° \"x\"", "Zone"), Arbitraries.of("Bâtiment", "1", "a\nb"))
                .ofMaxSize(3);
    }
}
