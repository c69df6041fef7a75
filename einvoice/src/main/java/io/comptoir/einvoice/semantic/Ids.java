package io.comptoir.einvoice.semantic;

import java.util.List;

/** The terms of groups that are alike, in one order. */
final class Ids {

    static final List<String> SELLER_ADDRESS = List.of("BT-35", "BT-36", "BT-162", "BT-37", "BT-38", "BT-39", "BT-40");
    static final List<String> BUYER_ADDRESS = List.of("BT-50", "BT-51", "BT-163", "BT-52", "BT-53", "BT-54", "BT-55");
    static final List<String> REPRESENTATIVE_ADDRESS =
            List.of("BT-64", "BT-65", "BT-164", "BT-66", "BT-67", "BT-68", "BT-69");
    static final List<String> DELIVERY_ADDRESS =
            List.of("BT-75", "BT-76", "BT-165", "BT-77", "BT-78", "BT-79", "BT-80");

    static final List<String> SELLER_CONTACT = List.of("BT-41", "BT-42", "BT-43");
    static final List<String> BUYER_CONTACT = List.of("BT-56", "BT-57", "BT-58");

    static final List<String> INVOICE_PERIOD = List.of("BT-73", "BT-74");
    static final List<String> LINE_PERIOD = List.of("BT-134", "BT-135");

    /** Amount, base, percentage, reason, its code; of the whole invoice also the VAT category and rate. */
    static final List<String> ALLOWANCE = List.of("BT-92", "BT-93", "BT-94", "BT-97", "BT-98", "BT-95", "BT-96");

    static final List<String> CHARGE = List.of("BT-99", "BT-100", "BT-101", "BT-104", "BT-105", "BT-102", "BT-103");
    static final List<String> LINE_ALLOWANCE = List.of("BT-136", "BT-137", "BT-138", "BT-139", "BT-140");
    static final List<String> LINE_CHARGE = List.of("BT-141", "BT-142", "BT-143", "BT-144", "BT-145");

    static final int VAT_CATEGORY = 5;
    static final int VAT_RATE = 6;

    private Ids() {}
}
