package io.comptoir.einvoice.semantic;

import java.util.List;
import java.util.stream.IntStream;

/** The terms of groups that are alike, in one order. */
final class Ids {

    static final List<String> SELLER_ADDRESS = List.of("BT-35", "BT-36", "BT-162", "BT-37", "BT-38", "BT-39", "BT-40");
    static final List<String> BUYER_ADDRESS = List.of("BT-50", "BT-51", "BT-163", "BT-52", "BT-53", "BT-54", "BT-55");
    static final List<String> REPRESENTATIVE_ADDRESS =
            List.of("BT-64", "BT-65", "BT-164", "BT-66", "BT-67", "BT-68", "BT-69");
    static final List<String> DELIVERY_ADDRESS =
            List.of("BT-75", "BT-76", "BT-165", "BT-77", "BT-78", "BT-79", "BT-80");

    static final List<String> LINE_DELIVERY_ADDRESS = extended(151, 7);
    static final List<String> ITEM_SELLER_ADDRESS = extended(171, 7);

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

    // what follows a name, in each of the parties of XP Z12-012
    private static final int ROLE = 1;
    private static final int TRADE_NAME = 2;
    private static final int NUMBER = 3;
    private static final int LEGAL_ID = 5;
    private static final int VAT_ID = 7;
    private static final int ELECTRONIC_ADDRESS = 9;
    private static final int ADDRESS = 12;
    private static final int CONTACT = 20;

    /**
     * The terms of a third party, which XP Z12-012 numbers alike.
     *
     * @param group  the party
     * @param first  the number of its name
     */
    record PartyIds(String group, int first) {

        static final PartyIds BUYER_AGENT = new PartyIds("EXT-FR-FE-BG-01", 3);
        /** Of the payee, whose name and numbers are terms of the norm. */
        static final PartyIds PAYEE = new PartyIds("BG-10", 20);

        static final PartyIds PAYER = new PartyIds("EXT-FR-FE-BG-02", 43);
        static final PartyIds SALES_AGENT = new PartyIds("EXT-FR-FE-BG-03", 66);
        static final PartyIds INVOICEE = new PartyIds("EXT-FR-FE-BG-04", 89);
        static final PartyIds INVOICER = new PartyIds("EXT-FR-FE-BG-05", 112);

        String name() {
            return term(0);
        }

        /** The payee's stands before its other terms, of which the first is that of its VAT number. */
        String role() {
            return equals(PAYEE) ? "EXT-FR-FE-26" : term(ROLE);
        }

        String tradeName() {
            return term(TRADE_NAME);
        }

        String id() {
            return term(NUMBER);
        }

        String legalId() {
            return term(LEGAL_ID);
        }

        String vatId() {
            return term(VAT_ID);
        }

        String electronicAddress() {
            return term(ELECTRONIC_ADDRESS);
        }

        List<String> address() {
            return terms(ADDRESS, 7);
        }

        List<String> contact() {
            return terms(CONTACT, 3);
        }

        private List<String> terms(int from, int many) {
            return IntStream.range(from, from + many).mapToObj(this::term).toList();
        }

        private String term(int offset) {
            int number = first + offset;
            return "EXT-FR-FE-" + (number < 10 ? "0" : "") + number;
        }
    }

    private Ids() {}

    private static List<String> extended(int first, int many) {
        return IntStream.range(first, first + many)
                .mapToObj(number -> "EXT-FR-FE-" + number)
                .toList();
    }
}
