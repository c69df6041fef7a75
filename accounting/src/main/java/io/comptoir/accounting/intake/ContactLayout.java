package io.comptoir.accounting.intake;

import static io.comptoir.accounting.intake.Column.needed;
import static io.comptoir.accounting.intake.Column.optional;

import io.comptoir.contact.Contact;
import io.comptoir.contact.ContactPerson;
import io.comptoir.contact.Standing;
import io.comptoir.mail.MailAddress;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One contact a row: who and where it is, and one person to speak to. */
final class ContactLayout implements Layout<Contact> {

    private static final String COMPANY = "Entreprise";
    private static final String PERSON = "Particulier";

    private static final List<Column> COLUMNS = List.of(
            needed("Code", KEY),
            needed("Type", "type"),
            needed("Nom", "name"),
            optional("SIREN", "siren"),
            optional("SIRET", "siret"),
            optional("Numéro de TVA", "vatNumber"),
            optional("Adresse", "address.line1"),
            optional("Complément d'adresse", "address.line2"),
            optional("Code postal", "address.postCode"),
            optional("Ville", "address.city"),
            optional("Pays", "address.country"),
            optional("Courriel", "email"),
            optional("Interlocuteur", "person.name"),
            optional("Fonction", "person.role"),
            optional("Téléphone", "person.phone"),
            optional("Statut", "standing"),
            optional("Groupe tarifaire", "priceGroup"));

    private static final Map<String, Boolean> BUSINESSES = words(COMPANY, true, PERSON, false);
    private static final Map<String, Standing> STANDINGS =
            words("Prospect", Standing.PROSPECT, "Client", Standing.CUSTOMER);

    @Override
    public String sample() {
        return "contacts.csv";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Contact> read(Row row, boolean decimalComma) {
        Party party = party(row);
        row.place("", party.check());
        Contact.Builder contact = Contact.builder()
                .code(row.text(KEY).orElse("-"))
                .party(party)
                .standing(row.choice("standing", STANDINGS).orElse(Standing.PROSPECT))
                .priceGroup(row.text("priceGroup"));
        person(row).ifPresent(contact::addPeople);
        return row.built("", contact::build);
    }

    private static Party party(Row row) {
        Company.Builder company = Company.builder()
                .name(row.text("name").orElse(""))
                .siren(row.value("siren", Siren::of))
                .siret(row.value("siret", Siret::of))
                .vatNumber(row.value("vatNumber", VatNumber::of))
                .address(address(row))
                .email(row.value("email", text -> MailAddress.of(text).address()));
        if (row.choice("type", BUSINESSES).orElse(true)) {
            return company.build();
        }
        Stream.of("siren", "siret", "vatNumber")
                .filter(path -> row.text(path).isPresent())
                .forEach(path -> row.wrong(path, IntakeRule.PERSON_REGISTERED, row.name(path)));
        Company same = company.build();
        return Person.builder()
                .name(same.name())
                .address(same.address())
                .email(same.email())
                .build();
    }

    /** The address, if any part of it is given; papers say what is missing of it. */
    private static Optional<Address> address(Row row) {
        boolean given = COLUMNS.stream()
                .map(Column::path)
                .anyMatch(path -> path.startsWith("address.") && row.text(path).isPresent());
        if (!given) {
            return Optional.empty();
        }
        return row.built(
                "address",
                () -> Address.builder()
                        .line1(row.text("address.line1").orElse(""))
                        .line2(row.text("address.line2"))
                        .postCode(row.text("address.postCode").orElse(""))
                        .city(row.text("address.city").orElse(""))
                        .country(row.text("address.country").orElse("FR"))
                        .build());
    }

    private static Optional<ContactPerson> person(Row row) {
        Optional<String> name = row.text("person.name");
        Optional<String> role = row.text("person.role");
        Optional<String> phone = row.text("person.phone");
        if (name.isEmpty()) {
            Stream.of("person.role", "person.phone")
                    .filter(path -> row.text(path).isPresent())
                    .forEach(path -> row.wrong(path, IntakeRule.ALONE, row.name(path), row.name("person.name")));
        }
        return name.flatMap(
                given -> row.built("person", () -> new ContactPerson(given, role, Optional.empty(), phone)));
    }

    @Override
    public Map<String, String> cells(Contact contact) {
        Party party = contact.party();
        Map<String, String> cells = new HashMap<>();
        cells.put(KEY, contact.code());
        cells.put("type", party.isBusiness() ? COMPANY : PERSON);
        cells.put("name", party.name());
        if (party instanceof Company company) {
            company.siren().ifPresent(siren -> cells.put("siren", siren.value()));
            company.siret().ifPresent(siret -> cells.put("siret", siret.value()));
            company.vatNumber().ifPresent(number -> cells.put("vatNumber", number.value()));
        }
        party.address().ifPresent(address -> address(address, cells));
        party.email().ifPresent(email -> cells.put("email", email));
        contact.people().stream().findFirst().ifPresent(person -> person(person, cells));
        cells.put("standing", contact.standing() == Standing.CUSTOMER ? "Client" : "Prospect");
        contact.priceGroup().ifPresent(group -> cells.put("priceGroup", group));
        return cells;
    }

    private static void address(Address address, Map<String, String> cells) {
        cells.put("address.line1", address.line1());
        address.line2().ifPresent(line -> cells.put("address.line2", line));
        cells.put("address.postCode", address.postCode());
        cells.put("address.city", address.city());
        cells.put("address.country", address.country());
    }

    private static void person(ContactPerson person, Map<String, String> cells) {
        cells.put("person.name", person.name());
        person.role().ifPresent(role -> cells.put("person.role", role));
        person.phone().ifPresent(phone -> cells.put("person.phone", phone));
    }

    private static <T> Map<String, T> words(String first, T one, String second, T other) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, other);
        return words;
    }
}
