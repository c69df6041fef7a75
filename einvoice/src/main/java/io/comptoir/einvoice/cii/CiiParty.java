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
        xml.open("ram:SellerTradeParty");
        seller.ids().forEach(this::partyId);
        xml.text("ram:Name", seller.name());
        xml.text("ram:Description", seller.legalInformation());
        organization(seller.legalId(), seller.tradeName());
        seller.contact().ifPresent(this::contact);
        address(seller.address());
        electronicAddress(seller.electronicAddress());
        taxRegistration(VAT_NUMBER, seller.vatId());
        taxRegistration(TAX_NUMBER, seller.taxRegistrationId());
        xml.close("ram:SellerTradeParty");
    }

    void buyer(Buyer buyer) {
        xml.open("ram:BuyerTradeParty");
        buyer.ids().forEach(this::partyId);
        xml.text("ram:Name", buyer.name());
        organization(buyer.legalId(), Optional.empty());
        buyer.contact().ifPresent(this::contact);
        address(buyer.address());
        electronicAddress(buyer.electronicAddress());
        taxRegistration(VAT_NUMBER, buyer.vatId());
        xml.close("ram:BuyerTradeParty");
    }

    void shipTo(PostalAddress address) {
        xml.open("ram:ShipToTradeParty");
        address(address);
        xml.close("ram:ShipToTradeParty");
    }

    /** A number of a register is global, one without a register is the party's own. */
    private void partyId(Identifier id) {
        id(id.scheme().isPresent() ? "ram:GlobalID" : "ram:ID", id);
    }

    private void id(String name, Identifier id) {
        if (id.scheme().isPresent()) {
            xml.text(name, "schemeID", id.scheme().get(), id.value());
        } else {
            xml.text(name, id.value());
        }
    }

    private void organization(Optional<Identifier> legalId, Optional<String> tradeName) {
        if (legalId.isPresent() || tradeName.isPresent()) {
            xml.open("ram:SpecifiedLegalOrganization");
            legalId.ifPresent(id -> id("ram:ID", id));
            xml.text("ram:TradingBusinessName", tradeName);
            xml.close("ram:SpecifiedLegalOrganization");
        }
    }

    private void contact(Contact contact) {
        xml.open("ram:DefinedTradeContact");
        xml.text("ram:PersonName", contact.name());
        contact.phone().ifPresent(phone -> within("ram:TelephoneUniversalCommunication", "ram:CompleteNumber", phone));
        contact.email().ifPresent(email -> within("ram:EmailURIUniversalCommunication", "ram:URIID", email));
        xml.close("ram:DefinedTradeContact");
    }

    private void within(String outer, String inner, String text) {
        xml.open(outer).text(inner, text);
        xml.close(outer);
    }

    private void address(PostalAddress address) {
        xml.open("ram:PostalTradeAddress");
        xml.text("ram:PostcodeCode", address.postCode());
        xml.text("ram:LineOne", address.line1());
        xml.text("ram:LineTwo", address.line2());
        xml.text("ram:CityName", address.city());
        xml.text("ram:CountryID", address.country());
        xml.close("ram:PostalTradeAddress");
    }

    private void electronicAddress(Optional<Identifier> address) {
        address.ifPresent(id -> {
            xml.open("ram:URIUniversalCommunication");
            id("ram:URIID", id);
            xml.close("ram:URIUniversalCommunication");
        });
    }

    private void taxRegistration(String scheme, Optional<String> number) {
        if (number.isPresent()) {
            xml.open("ram:SpecifiedTaxRegistration").text("ram:ID", "schemeID", scheme, number.get());
            xml.close("ram:SpecifiedTaxRegistration");
        }
    }
}
