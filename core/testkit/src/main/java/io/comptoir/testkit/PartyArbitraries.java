package io.comptoir.testkit;

import io.comptoir.document.DeliveryPlace;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Company;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.Iban;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.party.Rib;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Parties for property tests. Their identifiers are right, check digits included, and those of one business belong
 * together; they shrink to a business in Paris that has the least.
 */
public final class PartyArbitraries {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private PartyArbitraries() {}

    /** Right SIREN numbers, none of Monaco or La Poste, whose rules are their own. */
    public static Arbitrary<Siren> sirens() {
        return Arbitraries.integers()
                .between(10_000_000, 99_999_999)
                .filter(stem -> stem != 35_600_000)
                .map(stem -> Siren.of(withLuhnDigit(Integer.toString(stem))));
    }

    /** Right SIRET numbers of {@code siren}. */
    public static Arbitrary<Siret> sirets(Siren siren) {
        return Arbitraries.integers()
                .between(1, 9_999)
                .map(rank -> Siret.of(withLuhnDigit(siren.value() + digits(rank, 4))));
    }

    /** Right French VAT numbers. */
    public static Arbitrary<VatNumber> vatNumbers() {
        return sirens().map(VatNumber::of);
    }

    /** Right French IBANs, the key of the account within included. */
    public static Arbitrary<Iban> ibans() {
        return Combinators.combine(
                        Arbitraries.integers().between(10_000, 99_999),
                        Arbitraries.integers().between(0, 99_999),
                        Arbitraries.longs().between(0, 99_999_999_999L))
                .as((bank, branch, account) -> withKey(digits(bank, 5) + digits(branch, 5) + digits(account, 11)));
    }

    /** Addresses, in France for the most part. */
    public static Arbitrary<Address> addresses() {
        return Combinators.combine(
                        Arbitraries.of("1 rue de la Paix", "12 bis, avenue de l'Été", "ZA \"Les Prés\" <Nord>"),
                        Arbitraries.of("Bâtiment C", "3e étage").optional(0.3),
                        Arbitraries.of("75002", "69003", "13008"),
                        Arbitraries.of("Paris", "Lyon", "L'Haÿ-les-Roses"),
                        Arbitraries.of("FR", "FR", "FR", "BE", "DE"))
                .as((line1, line2, postCode, city, country) -> Address.builder()
                        .line1(line1)
                        .line2(line2)
                        .postCode(postCode)
                        .city(city)
                        .country(country)
                        .build());
    }

    /** Where goods may go: to a customer's site, or to somebody in its stead. */
    public static Arbitrary<DeliveryPlace> deliveryPlaces() {
        return Combinators.combine(
                        Arbitraries.of("Entrepôt Nord", "Zoë & Co <quai 3>").optional(0.5),
                        sirens().flatMap(PartyArbitraries::sirets).optional(0.3),
                        addresses())
                .as(DeliveryPlace::new)
                .withoutEdgeCases();
    }

    /** French legal entities with all that an invoice wants of its issuer. */
    public static Arbitrary<LegalEntity> legalEntities() {
        return Combinators.combine(
                        sirens().flatMap(PartyArbitraries::registered),
                        Arbitraries.of("ACME", "Été & Fils", "L'Atelier « Ça va »"),
                        Arbitraries.of("SAS", "SARL", "EI"),
                        ibans().map(BankAccount::of).optional(0.7),
                        Arbitraries.of("1000", "37000", "1524.49").map(BigDecimal::new),
                        Arbitraries.of("compta@acme.example").optional(0.5))
                .as((entity, name, form, account, capital, email) -> entity.toBuilder()
                        .name(form.equals("EI") ? name + " EI" : name)
                        .legalForm(form)
                        .bankAccount(account)
                        .shareCapital(form.equals("EI") ? Optional.empty() : Optional.of(capital))
                        .email(email)
                        .build())
                .withoutEdgeCases();
    }

    private static Arbitrary<LegalEntity> registered(Siren siren) {
        return sirets(siren)
                .optional(0.5)
                .map(siret -> LegalEntity.builder()
                        .siren(siren)
                        .siret(siret)
                        .vatNumber(VatNumber.of(siren))
                        .rcsCity("Paris")
                        .address(Address.of("1 rue de la Paix", "75002", "Paris"))
                        .build());
    }

    /** Those who buy: companies and private persons. */
    public static Arbitrary<Party> customers() {
        return Arbitraries.oneOf(companies(), persons());
    }

    /** Companies that buy; those in France have their SIREN, those abroad a mail address, all their VAT number. */
    public static Arbitrary<Company> companies() {
        return Combinators.combine(
                        sirens(),
                        addresses(),
                        names(),
                        codes(),
                        languages(),
                        Arbitraries.of("Mme Durand").optional(0.3))
                .as((siren, address, name, code, language, attention) -> {
                    Company.Builder company = Company.builder()
                            .name(name)
                            .address(address)
                            .code(code)
                            .language(language)
                            .attentionOf(attention);
                    return address.isInFrance()
                            ? company.siren(siren)
                                    .vatNumber(VatNumber.of(siren))
                                    .electronicAddress(ElectronicAddress.of(siren))
                                    .build()
                            : company.vatNumber(foreignVatNumber(address.country()))
                                    .email("facturation@client.example")
                                    .build();
                })
                .withoutEdgeCases();
    }

    private static String foreignVatNumber(String country) {
        return country.equals("BE") ? "BE0428759497" : "DE136695976";
    }

    /** Private persons who buy. */
    public static Arbitrary<Person> persons() {
        return Combinators.combine(names(), addresses(), codes(), languages())
                .as((name, address, code, language) -> Person.builder()
                        .name(name)
                        .address(address)
                        .code(code)
                        .language(language)
                        .build())
                .withoutEdgeCases();
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("Durand", "Dürer & Söhne", "Zoë 🧾", "O'Hara \\ \"Co\"");
    }

    private static Arbitrary<Optional<String>> codes() {
        return Arbitraries.of("C001", "411DURAND").optional(0.5);
    }

    private static Arbitrary<Locale> languages() {
        return Arbitraries.of(List.of(Locale.FRENCH, Locale.ENGLISH));
    }

    // --- check digits, worked out apart from the code under test ---

    /** Appends the digit that makes the Luhn sum a multiple of ten. */
    private static String withLuhnDigit(String digits) {
        int sum = 0;
        for (int place = 1; place <= digits.length(); place++) {
            int digit = digits.charAt(digits.length() - place) - '0';
            int doubled = place % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Appends the RIB key: bank, branch, account and key together are a multiple of 97 (CFONB). */
    private static Iban withKey(String account) {
        BigInteger shifted = new BigInteger(account + "00");
        long key = 97 - shifted.mod(NINETY_SEVEN).longValueExact();
        return Rib.of(account + digits(key, 2)).toIban();
    }

    private static String digits(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(width - digits.length()) + digits;
    }
}
