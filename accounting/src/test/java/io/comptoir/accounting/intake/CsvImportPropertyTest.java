package io.comptoir.accounting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.comptoir.catalog.Item;
import io.comptoir.catalog.ItemCategory;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.contact.Contact;
import io.comptoir.contact.ContactPerson;
import io.comptoir.contact.Standing;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.party.Siren;
import io.comptoir.party.VatNumber;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every list. */
class CsvImportPropertyTest {

    /** Letters, and all that a reader of CSV, a spreadsheet program or a decoder may trip over. */
    private static final String LETTERS = "aZé€Œß7 ;,\"'=+-@%|\u00A0\u202F漢\uFEFF";

    @Property(tries = 200)
    void itemsComeBackAsTheyWereWritten(@ForAll("items") List<Item> items) {
        CsvImport<Item> list = CsvImport.items();

        assertEquals(items, list.read(list.write(items)));
    }

    @Property(tries = 200)
    void contactsComeBackAsTheyWereWritten(@ForAll("contacts") List<Contact> contacts) {
        CsvImport<Contact> list = CsvImport.contacts();

        assertEquals(contacts, list.read(list.write(contacts)));
    }

    /** Another hand's reader finds the cells that ours finds, in any text whose quotes are in order. */
    @Property(tries = 300)
    void rowsAreThoseOfAnotherReader(@ForAll("soups") String text) {
        Findings findings = new Findings();
        List<List<String>> ours = new ArrayList<>();
        CsvReader reader = new CsvReader(text, ';', findings);
        while (reader.hasNext()) {
            ours.add(reader.next().cells());
        }

        if (findings.errors() == 0) {
            assertEquals(theirs(text), ours);
        }
    }

    /** A file is taken in or told to be wrong at places that it has; nothing else comes of any bytes. */
    @Property(tries = 300)
    void anyBytesAreTakenOrTold(@ForAll byte[] bytes, @ForAll("soups") String rows) {
        CsvImport<Item> list = CsvImport.items();
        String text = String.join(";", list.columns()) + "\n" + rows;

        Imported<Item> some = list.check(bytes);
        Imported<Item> other = list.check(text.getBytes(StandardCharsets.UTF_8));

        assertTrue(some.violations().hasErrors());
        assertTrue(other.violations().hasErrors());
        assertEquals(List.of(), other.values());
        long lines = text.lines().count();
        other.violations().forEach(one -> assertTrue(isWithin(one.path(), lines), one.path()));
    }

    private static boolean isWithin(String place, long lines) {
        return place.isEmpty() || Long.parseLong(place.replaceAll("^line (\\d+).*", "$1")) <= lines;
    }

    private static List<List<String>> theirs(String text) {
        return de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream()
                .map(record -> record.getFields())
                .toList();
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of("a", "é", ";", ";", "\"", "\"\"", "\"a;b\"", "\r\n", "\n", " ", "'", "=")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<VatRate> rates = Arbitraries.of(
                VatRate.VAT_20,
                VatRate.VAT_5_5,
                VatRate.SMALL_BUSINESS_EXEMPTION,
                VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"));
        Arbitrary<BigDecimal> prices =
                Arbitraries.longs().between(0, 10_000_000_000L).map(cents -> BigDecimal.valueOf(cents, 4));
        Arbitrary<Optional<ItemCategory>> families =
                Combinators.combine(texts(), texts()).as(ItemCategory::new).optional();
        Arbitrary<Optional<String>> descriptions =
                texts().map(text -> text + "\n" + text).optional();
        return Combinators.combine(
                        texts(), texts(), descriptions, Arbitraries.of(Nature.class), families, prices, rates)
                .as((code, label, description, nature, family, price, vat) -> Item.builder()
                        .code(code)
                        .label(label)
                        .description(description)
                        .nature(nature)
                        .category(family)
                        .unit(Unit.HOUR)
                        .unitPrice(price)
                        .vat(vat)
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(Item::code);
    }

    @Provide
    Arbitrary<List<Contact>> contacts() {
        Arbitrary<Contact> contacts = Combinators.combine(
                        texts(), parties(), people().optional(), Arbitraries.of(Standing.class), texts().optional())
                .as((code, party, person, standing, group) -> {
                    Contact.Builder contact = Contact.builder()
                            .code(code)
                            .party(party)
                            .standing(standing)
                            .priceGroup(group);
                    person.ifPresent(contact::addPeople);
                    return contact.build();
                });
        return contacts.list().ofMinSize(1).ofMaxSize(5).uniqueElements(Contact::code);
    }

    private static Arbitrary<Party> parties() {
        Arbitrary<Optional<Address>> addresses = Combinators.combine(
                        texts(), texts().optional(), texts(), Arbitraries.of("FR", "DE", "HK"))
                .as((line1, line2, city, country) -> Address.builder()
                        .line1(line1)
                        .line2(line2)
                        .postCode(country.equals("HK") ? "" : "01000")
                        .city(city)
                        .country(country)
                        .build())
                .optional();
        Arbitrary<Party> companies = Combinators.combine(texts(), addresses, Arbitraries.of("552100554", "911561736"))
                .as((name, address, siren) -> Company.builder()
                        .name(name)
                        .siren(siren)
                        .siret(siren + "00013")
                        .vatNumber(VatNumber.of(Siren.of(siren)))
                        .address(address)
                        .email("a@b.example")
                        .build());
        Arbitrary<Party> persons = Combinators.combine(texts(), addresses)
                .as((name, address) ->
                        Person.builder().name(name).address(address).build());
        return Arbitraries.oneOf(companies, persons);
    }

    private static Arbitrary<ContactPerson> people() {
        return Combinators.combine(texts(), texts().optional(), texts().optional())
                .as((name, role, phone) -> new ContactPerson(name, role, Optional.empty(), phone));
    }

    /** Texts without spaces around: those are no part of a cell. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(LETTERS.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isBlank());
    }
}
