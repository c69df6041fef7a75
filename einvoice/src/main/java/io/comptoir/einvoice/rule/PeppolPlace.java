package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.normal;
import static io.comptoir.einvoice.rule.XPath.only;
import static io.comptoir.einvoice.rule.XPath.path;
import static io.comptoir.einvoice.rule.XPath.upper;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where seller and buyer are, for the rules of Peppol that only a country has. Each country looks in a way of its own; where
 * its question ends in an error, none of its rules is asked, as in XSLT.
 */
final class PeppolPlace {

    static final String SELLER = "cac:AccountingSupplierParty/cac:Party";
    static final String BUYER = "cac:AccountingCustomerParty/cac:Party";
    static final String COUNTRY = "cac:PostalAddress/cac:Country/cbc:IdentificationCode";
    static final String REPRESENTATIVE = "cac:TaxRepresentativeParty";

    private static final Path SCHEME = Path.of("cac:TaxScheme/cbc:ID");
    private static final Path NUMBER = Path.of("cbc:CompanyID");

    private final String name;
    private final Predicate<Element> isHere;

    private PeppolPlace(String name, Predicate<Element> isHere) {
        this.name = name;
        this.isHere = isHere;
    }

    /** Of invoices of which the root answers a question; the name is a question's own. */
    static PeppolPlace where(String name, Predicate<Element> isHere) {
        return new PeppolPlace("Peppol: " + name, isHere);
    }

    /** Or another. */
    PeppolPlace or(PeppolPlace other) {
        return new PeppolPlace(name + " or " + other.name, isHere.or(other.isHere));
    }

    /** And another question. */
    PeppolPlace and(PeppolPlace other) {
        return new PeppolPlace(name + ", " + other.name, isHere.and(other.isHere));
    }

    /** The address of a party names that country, spelled so. */
    static PeppolPlace spelled(String party, String code) {
        Path country = Path.of(party + "/" + COUNTRY);
        return where(
                party + " spelled " + code, root -> only(country.texts(root)).equals(code));
    }

    /** The address of a party names that country, in any case and with any space. */
    static PeppolPlace named(String party, String code) {
        Path country = Path.of(party + "/" + COUNTRY);
        return where(
                party + " in " + code,
                root -> upper(normal(only(country.texts(root)))).equals(code));
    }

    /** The first that tells, of the VAT numbers of parties and then the address of the first of them, names that country. */
    static PeppolPlace taxed(String code, String... parties) {
        return where(
                String.join(" or ", parties) + " taxed in " + code,
                root -> taxCountry(root, parties).equals(code));
    }

    private static String taxCountry(Element root, String... parties) {
        for (String party : parties) {
            String prefix = only(path(party + "/cac:PartyTaxScheme").from(root).stream()
                    .filter(tax -> SCHEME.texts(tax).contains("VAT"))
                    .map(tax -> only(NUMBER.texts(tax)))
                    .map(number -> number.substring(0, Math.min(2, number.length())))
                    .toList());
            if (!prefix.isEmpty()) {
                return upper(normal(prefix));
            }
        }
        List<String> countries = path(parties[0] + "/" + COUNTRY).texts(root);
        return countries.isEmpty() ? "XX" : upper(normal(only(countries)));
    }

    /** The numbers that a party has under the scheme {@code VAT}, written just so. */
    static List<String> vatNumbers(Element party) {
        return numbers(party, schemes -> schemes.contains("VAT"));
    }

    /** The numbers that a party has under a tax scheme, whatever space is around its name. */
    static List<String> numbers(Element party, String scheme) {
        return numbers(party, schemes -> normal(only(schemes)).equals(scheme));
    }

    private static List<String> numbers(Element party, Predicate<List<String>> isScheme) {
        return party.children("cac:PartyTaxScheme").stream()
                .filter(one -> isScheme.test(SCHEME.texts(one)))
                .flatMap(one -> NUMBER.texts(one).stream())
                .toList();
    }

    /** Asks the rule only there. */
    Test asks(Test rule) {
        return (at, facts) -> !isHere(facts) || rule.holds(at, facts);
    }

    /** Only there, something must be where one of the paths leads. */
    Test asksAny(String... paths) {
        List<Path> ways = List.of(paths).stream().map(Path::of).toList();
        return asks((at, facts) -> ways.stream().anyMatch(way -> way.leads(at)));
    }

    /** Only there, something must be where each of the paths leads. */
    Test asksAll(String... paths) {
        List<Path> ways = List.of(paths).stream().map(Path::of).toList();
        return asks((at, facts) -> ways.stream().allMatch(way -> way.leads(at)));
    }

    /** Only there, a text must be at the end of the path that is not blank. */
    Test asksText(String path) {
        Path way = Path.of(path);
        return asks((at, facts) -> hasText(way, at));
    }

    static boolean hasText(Path way, Element at) {
        return way.texts(at).stream().anyMatch(text -> !normal(text).isEmpty());
    }

    boolean isHere(Facts facts) {
        return facts.once(name, () -> isHere(facts.root()));
    }

    private boolean isHere(Element root) {
        try {
            return isHere.test(root);
        } catch (Stop stop) {
            return false;
        }
    }
}
