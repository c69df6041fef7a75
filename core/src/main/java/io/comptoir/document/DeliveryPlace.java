package io.comptoir.document;

import io.comptoir.party.Address;
import io.comptoir.party.Siret;
import java.util.Optional;

/**
 * Where goods went, which a paper must tell where it is not the customer's own address — adresse de livraison (CGI ann. II,
 * art. 242 nonies A, I, 7° bis; décret 2022-1299; BG-13).
 *
 * @param name  who received them, where it is not the customer (BT-70)
 * @param siret  the establishment they went to, where it is known (BT-71)
 * @param address  the address (BG-15)
 */
public record DeliveryPlace(Optional<String> name, Optional<Siret> siret, Address address) {

    /** An address, where the customer itself receives. */
    public static DeliveryPlace of(Address address) {
        return new DeliveryPlace(Optional.empty(), Optional.empty(), address);
    }

    /** The address of somebody who receives in the customer's stead. */
    public static DeliveryPlace of(String name, Address address) {
        return new DeliveryPlace(Optional.of(name), Optional.empty(), address);
    }
}
