package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.semantic.Buyer;
import io.comptoir.einvoice.semantic.Contact;
import io.comptoir.einvoice.semantic.Identifier;
import io.comptoir.einvoice.semantic.PostalAddress;
import io.comptoir.einvoice.semantic.Seller;
import java.util.Optional;

/** The parties (BG-4, BG-7, BG-15). */
record CiiParty(XmlOutput xml) {

    private static final String VAT_NUMBER = "VA";
    private static final String TAX_NUMBER = "FC";

    void seller(Seller seller) {
        xml.open(Tag.SELLER_TRADE_PARTY);
        seller.ids().forEach(this::partyId);
        xml.text(Tag.NAME, seller.name());
        xml.text(Tag.DESCRIPTION, seller.legalInformation());
        organization(seller.legalId(), seller.tradeName());
        seller.contact().ifPresent(this::contact);
        address(seller.address());
        electronicAddress(seller.electronicAddress());
        taxRegistration(VAT_NUMBER, seller.vatId());
        taxRegistration(TAX_NUMBER, seller.taxRegistrationId());
        xml.close(Tag.SELLER_TRADE_PARTY);
    }

    void buyer(Buyer buyer) {
        xml.open(Tag.BUYER_TRADE_PARTY);
        buyer.ids().forEach(this::partyId);
        xml.text(Tag.NAME, buyer.name());
        organization(buyer.legalId(), Optional.empty());
        buyer.contact().ifPresent(this::contact);
        address(buyer.address());
        electronicAddress(buyer.electronicAddress());
        taxRegistration(VAT_NUMBER, buyer.vatId());
        xml.close(Tag.BUYER_TRADE_PARTY);
    }

    void shipTo(PostalAddress address) {
        xml.open(Tag.SHIP_TO_TRADE_PARTY);
        address(address);
        xml.close(Tag.SHIP_TO_TRADE_PARTY);
    }

    /** A number of a register is global, one without a register is the party's own. */
    private void partyId(Identifier id) {
        id(id.scheme().isPresent() ? Tag.GLOBAL_ID : Tag.ID, id);
    }

    private void id(Tag tag, Identifier id) {
        if (id.scheme().isPresent()) {
            xml.text(tag, "schemeID", id.scheme().get(), id.value());
        } else {
            xml.text(tag, id.value());
        }
    }

    private void organization(Optional<Identifier> legalId, Optional<String> tradeName) {
        if (legalId.isPresent() || tradeName.isPresent()) {
            xml.open(Tag.SPECIFIED_LEGAL_ORGANIZATION);
            legalId.ifPresent(id -> id(Tag.ID, id));
            xml.text(Tag.TRADING_BUSINESS_NAME, tradeName);
            xml.close(Tag.SPECIFIED_LEGAL_ORGANIZATION);
        }
    }

    private void contact(Contact contact) {
        xml.open(Tag.DEFINED_TRADE_CONTACT);
        xml.text(Tag.PERSON_NAME, contact.name());
        contact.phone().ifPresent(phone -> within(Tag.TELEPHONE_UNIVERSAL_COMMUNICATION, Tag.COMPLETE_NUMBER, phone));
        contact.email().ifPresent(email -> within(Tag.EMAIL_URI_UNIVERSAL_COMMUNICATION, Tag.URIID, email));
        xml.close(Tag.DEFINED_TRADE_CONTACT);
    }

    private void within(Tag outer, Tag inner, String text) {
        xml.open(outer).text(inner, text);
        xml.close(outer);
    }

    private void address(PostalAddress address) {
        xml.open(Tag.POSTAL_TRADE_ADDRESS);
        xml.text(Tag.POSTCODE_CODE, address.postCode());
        xml.text(Tag.LINE_ONE, address.line1());
        xml.text(Tag.LINE_TWO, address.line2());
        xml.text(Tag.CITY_NAME, address.city());
        xml.text(Tag.COUNTRY_ID, address.country());
        xml.close(Tag.POSTAL_TRADE_ADDRESS);
    }

    private void electronicAddress(Optional<Identifier> address) {
        address.ifPresent(id -> {
            xml.open(Tag.URI_UNIVERSAL_COMMUNICATION);
            id(Tag.URIID, id);
            xml.close(Tag.URI_UNIVERSAL_COMMUNICATION);
        });
    }

    private void taxRegistration(String scheme, Optional<String> number) {
        if (number.isPresent()) {
            xml.open(Tag.SPECIFIED_TAX_REGISTRATION).text(Tag.ID, "schemeID", scheme, number.get());
            xml.close(Tag.SPECIFIED_TAX_REGISTRATION);
        }
    }
}
