package io.comptoir.contact;

import io.comptoir.contact.LabelledAddress.Use;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Somebody to do business with — contact: a company or a private person, where it is, whom to speak to and what was agreed.
 * Papers copy what they print of it, so that a later change changes no paper.
 */
@ValueStyle
@Value.Immutable
public abstract class Contact {

    Contact() {}

    /** Its code, unique in the dossier; 1 to 64 visible characters. Papers and accounts find it by that. */
    public abstract String code();

    /** Who it is. Its code is that of the contact, or is left out. */
    public abstract Party party();

    /** How far the relation has come; a prospect unless said otherwise. */
    @Value.Default
    public Standing standing() {
        return Standing.PROSPECT;
    }

    /** Where else it is, each address under a name of its own; 100 at most. */
    public abstract List<LabelledAddress> addresses();

    /** Whom to speak to there; 100 at most. */
    public abstract List<ContactPerson> people();

    /** What new drafts start with. */
    @Value.Default
    public DraftDefaults defaults() {
        return DraftDefaults.NONE;
    }

    /** The group of customers that it is in, for price books. */
    public abstract Optional<String> priceGroup();

    /** What the host wants to know besides, by name; 100 fields at most. */
    public abstract Map<String, String> fields();

    /** Whether it is put away: kept for its papers, and left out of lists. */
    @Value.Default
    public boolean archived() {
        return false;
    }

    /** The name as printed. */
    public String name() {
        return party().name();
    }

    /** The language of its papers. */
    public Locale language() {
        return party().language();
    }

    /** Its first address for a use. */
    public Optional<Address> address(Use use) {
        return addresses().stream()
                .filter(one -> one.use() == use)
                .map(LabelledAddress::address)
                .findFirst();
    }

    /**
     * The customer as a paper prints it: the party with the code of the contact, at its billing address where it has one, to
     * the attention of whom the defaults name.
     */
    public Party customer() {
        Optional<Address> address = address(Use.BILLING).or(party()::address);
        Optional<String> attentionOf = defaults().attentionOf().or(party()::attentionOf);
        return party() instanceof Company company
                ? company.toBuilder()
                        .code(code())
                        .address(address)
                        .attentionOf(attentionOf)
                        .build()
                : ((Person) party())
                        .toBuilder()
                                .code(code())
                                .address(address)
                                .attentionOf(attentionOf)
                                .build();
    }

    /** All texts that it may be looked for by, the most telling first. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(code(), name()));
        if (party() instanceof Company company) {
            company.siren().ifPresent(siren -> texts.add(siren.value()));
            company.vatNumber().ifPresent(number -> texts.add(number.value()));
        }
        Stream.of(party().email(), party().attentionOf(), defaults().attentionOf())
                .flatMap(Optional::stream)
                .forEach(texts::add);
        Stream.concat(party().address().stream(), addresses().stream().map(LabelledAddress::address))
                .forEach(address -> texts.addAll(address.lines()));
        people().forEach(person -> texts.addAll(texts(person)));
        texts.addAll(new TreeMap<>(fields()).values());
        return List.copyOf(texts);
    }

    private static List<String> texts(ContactPerson person) {
        Optional<String> digits = person.phone().map(phone -> phone.replaceAll("[^0-9]", ""));
        return Stream.of(Optional.of(person.name()), person.email(), person.phone(), digits, person.role())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same contact, put away. */
    public Contact archive() {
        return toBuilder().archived(true).build();
    }

    /** The same contact, in use again. */
    public Contact unarchive() {
        return toBuilder().archived(false).build();
    }

    /** The same contact, who bought something. */
    public Contact won() {
        return toBuilder().standing(Standing.CUSTOMER).build();
    }

    @Value.Check
    void check() {
        ContactRules.fields(fields());
        priceGroup().ifPresent(group -> ContactRules.name(group, "priceGroup"));
        new Violations(Stream.of(
                                ContactRules.code(code()),
                                ContactRules.sameCode(code(), party().code()),
                                ContactRules.atMost(addresses().size(), "addresses"),
                                ContactRules.labelsOnce(addresses()),
                                ContactRules.atMost(people().size(), "people"),
                                ContactRules.atMost(fields().size(), "fields"))
                        .flatMap(Optional::stream)
                        .toList())
                .throwIfErrors();
    }

    /** A prospect of that code, of whom nothing more is known. */
    public static Contact of(String code, Party party) {
        return builder().code(code).party(party).build();
    }

    /** Starts a copy of this contact, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a contact. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a contact; code and party are required. */
    public static final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
