package io.comptoir.audit;

import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Identifier;
import io.comptoir.party.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a trail keeps of personal data: HMAC-SHA256 under a {@link Salt}. It shows whether the data is still the same, until
 * data or salt are erased; from then on it says nothing.
 *
 * @param hex  64 small hexadecimal digits
 */
public record PersonalDigest(String hex) {

    /** What a digest says about data. */
    public enum Answer {
        /** It was made of that data. */
        MATCHES,
        /** It was made of other data, or under another salt. */
        DIFFERS,
        /** Data or salt are erased: nobody can tell. */
        ERASED
    }

    /** Refuses what is no digest. */
    public PersonalDigest {
        if (!Canonical.isHex(hex, Canonical.HASH_LENGTH, Canonical.HASH_LENGTH)) {
            throw new IllegalArgumentException("A digest has 64 small hexadecimal digits");
        }
    }

    /** The digest of who receives a paper: name, code, identifiers, address, contact. */
    public static PersonalDigest of(Party party, Salt salt) {
        return ofTexts(texts(party), salt);
    }

    /** Whether it was made of {@code party} under {@code salt}. */
    public Answer compare(Optional<? extends Party> party, Optional<Salt> salt) {
        if (party.isEmpty() || salt.isEmpty()) {
            return Answer.ERASED;
        }
        return of(party.get(), salt.get()).equals(this) ? Answer.MATCHES : Answer.DIFFERS;
    }

    /** The digest of texts, in their order. */
    static PersonalDigest ofTexts(List<String> texts, Salt salt) {
        return new PersonalDigest(salt.digest(Canonical.joined(texts)));
    }

    private static List<String> texts(Party party) {
        List<String> texts = new ArrayList<>(16);
        texts.add(party.name());
        texts.add(party.code().orElse(""));
        Optional<Company> company = party instanceof Company one ? Optional.of(one) : Optional.empty();
        texts.add(company.flatMap(Company::siren).map(Identifier::value).orElse(""));
        texts.add(company.flatMap(Company::siret).map(Identifier::value).orElse(""));
        texts.add(company.flatMap(Company::vatNumber).map(Identifier::value).orElse(""));
        texts.addAll(texts(party.address()));
        texts.add(party.attentionOf().orElse(""));
        texts.add(party.email().orElse(""));
        texts.add(party.electronicAddress()
                .map(one -> one.scheme() + ":" + one.value())
                .orElse(""));
        return texts;
    }

    /** First line, second line, postal code and city; all empty where there is no address. */
    static List<String> texts(Optional<Address> address) {
        return address.map(
                        one -> List.of(one.line1(), one.line2().orElse(""), one.postCode(), one.city(), one.country()))
                .orElse(List.of("", "", "", "", ""));
    }

    @Override
    public String toString() {
        return hex;
    }
}
