package io.comptoir.einvoice.mapping;

import io.comptoir.einvoice.semantic.Buyer;
import io.comptoir.einvoice.semantic.Contact;
import io.comptoir.einvoice.semantic.Identifier;
import io.comptoir.einvoice.semantic.PostalAddress;
import io.comptoir.einvoice.semantic.Seller;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Siren;
import io.comptoir.party.Siret;
import io.comptoir.party.VatNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parties (BG-4, BG-7). Outside the scope of VAT neither shows a VAT number (BR-O-02). */
final class PartyMapping {

    private static final String SIREN = "0002"; // ISO 6523
    private static final String SIRET = "0009";
    private static final String MAIL = "EM"; // EAS
    private static final int ELECTRONIC_ADDRESS_MAX = 125; // BR-FR-25

    private PartyMapping() {}

    static Seller seller(LegalEntity entity, boolean outOfScope) {
        Optional<String> vatId = entity.vatNumber().map(VatNumber::value).filter(id -> !outOfScope);
        return Seller.builder()
                .name(entity.name())
                .tradeName(Texts.present(entity.tradeName()).filter(name -> !name.equals(entity.name())))
                .ids(siret(entity.siret()))
                .legalId(siren(entity.siren()))
                .vatId(vatId)
                .taxRegistrationId(vatId.isPresent() || outOfScope ? Optional.empty() : taxNumber(entity))
                .legalInformation(legalInformation(entity))
                .electronicAddress(entity.electronicAddress()
                        .or(() -> entity.siren().map(ElectronicAddress::of))
                        .map(PartyMapping::identifier)
                        .or(() -> mail(entity.email())))
                .address(address(entity.address().orElseThrow()))
                .contact(contact(Optional.empty(), entity.phone(), entity.email()))
                .build();
    }

    static Buyer buyer(Party party, boolean outOfScope) {
        Optional<Company> company = party instanceof Company one ? Optional.of(one) : Optional.empty();
        Optional<Siret> siret = company.flatMap(Company::siret);
        Optional<Siren> siren = company.flatMap(Company::siren).or(() -> siret.map(Siret::siren));
        return Buyer.builder()
                .name(party.name())
                .ids(siret(siret))
                .legalId(siren(siren))
                .vatId(company.flatMap(Company::vatNumber).map(VatNumber::value).filter(id -> !outOfScope))
                .electronicAddress(party.electronicAddress()
                        .or(() -> siren.map(ElectronicAddress::of))
                        .map(PartyMapping::identifier)
                        .or(() -> mail(party.email())))
                .address(address(party.address().orElseThrow()))
                .contact(contact(party.attentionOf(), Optional.empty(), party.email()))
                .build();
    }

    private static List<Identifier> siret(Optional<Siret> siret) {
        return siret.map(PartyMapping::identifier).stream().toList();
    }

    private static Optional<Identifier> siren(Optional<Siren> siren) {
        return siren.map(id -> Identifier.of(SIREN, id.value()));
    }

    /** A small business under the franchise may have no VAT number; the tax office knows it by its SIREN (BR-E-02). */
    private static Optional<String> taxNumber(LegalEntity entity) {
        return entity.siren().map(Siren::value);
    }

    static Identifier identifier(Siret siret) {
        return Identifier.of(SIRET, siret.value());
    }

    private static Identifier identifier(ElectronicAddress address) {
        return Identifier.of(address.scheme(), address.value());
    }

    /** Who is in no directory, a consumer or a customer abroad, is reached by mail. */
    private static Optional<Identifier> mail(Optional<String> email) {
        return Texts.present(email)
                .filter(text -> text.length() <= ELECTRONIC_ADDRESS_MAX)
                .map(text -> Identifier.of(MAIL, text));
    }

    static PostalAddress address(Address address) {
        return PostalAddress.builder()
                .line1(Texts.present(address.line1()))
                .line2(Texts.present(address.line2()))
                .city(Texts.present(address.city()))
                .postCode(Texts.present(address.postCode()))
                .country(address.country())
                .build();
    }

    private static Optional<Contact> contact(Optional<String> name, Optional<String> phone, Optional<String> email) {
        Contact contact = new Contact(Texts.present(name), Texts.present(phone), Texts.present(email));
        boolean known =
                Stream.of(contact.name(), contact.phone(), contact.email()).anyMatch(Optional::isPresent);
        return known ? Optional.of(contact) : Optional.empty();
    }

    /** Form, capital and register, as C. com. art. R123-237 and R123-238 want them: {@code SAS au capital de 10000 €, RCS Paris}. */
    private static Optional<String> legalInformation(LegalEntity entity) {
        Optional<String> capital = entity.shareCapital().map(amount -> "au capital de " + plain(amount) + " €");
        String form = String.join(
                " ",
                Stream.of(Texts.present(entity.legalForm()), capital)
                        .flatMap(Optional::stream)
                        .toList());
        Optional<String> register = Texts.present(entity.rcsCity()).map(city -> "RCS " + city);
        return Texts.present(String.join(
                ", ",
                Stream.of(Texts.present(form), register)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    private static String plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() <= 0 ? bare.toPlainString() : amount.toPlainString();
    }
}
