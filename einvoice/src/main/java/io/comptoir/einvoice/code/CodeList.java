package io.comptoir.einvoice.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A list of codes that a term of EN 16931 is taken from. */
public enum CodeList {
    /** Types of documents in CII (BT-3, UNTDID 1001). */
    CII_DOCUMENT_TYPES,
    /** Types of invoices in UBL (BT-3, UNTDID 1001). */
    UBL_INVOICE_TYPES,
    /** Types of credit notes in UBL (BT-3, UNTDID 1001). */
    UBL_CREDIT_NOTE_TYPES,
    /** Currencies (BT-5, BT-6, ISO 4217). */
    CURRENCIES,
    /** When VAT becomes due, in CII (BT-8, UNTDID 2475). */
    CII_TAX_POINTS,
    /** When VAT becomes due, in UBL (BT-8, UNTDID 2005). */
    UBL_TAX_POINTS,
    /** What an invoiced object is (BT-18-1, BT-128-1, UNTDID 1153). */
    REFERENCE_QUALIFIERS,
    /** Subjects of notes in CII (BT-21, UNTDID 4451). */
    CII_NOTE_SUBJECTS,
    /** Subjects of notes in UBL (BT-21, UNTDID 4451). */
    UBL_NOTE_SUBJECTS,
    /** Schemes of identifiers (ISO/IEC 6523). */
    IDENTIFIER_SCHEMES,
    /** Classifications of items (BT-158-1, UNTDID 7143). */
    ITEM_CLASSIFICATIONS,
    /** Countries in CII (ISO 3166-1). */
    CII_COUNTRIES,
    /** Countries in UBL (ISO 3166-1). */
    UBL_COUNTRIES,
    /** What a VAT number may begin with, in CII (BR-CO-09). */
    CII_VAT_PREFIXES,
    /** What a VAT number may begin with, in UBL (BR-CO-09). */
    UBL_VAT_PREFIXES,
    /** Means of payment (BT-81, UNTDID 4461). */
    PAYMENT_MEANS,
    /** VAT categories (BT-95, BT-102, BT-118, BT-151, UNTDID 5305). */
    VAT_CATEGORIES,
    /** Reasons of allowances (BT-98, BT-140, UNTDID 5189). */
    ALLOWANCE_REASONS,
    /** Reasons of charges (BT-105, BT-145, UNTDID 7161). */
    CHARGE_REASONS,
    /** Reasons of VAT exemption (BT-121, VATEX). */
    EXEMPTION_REASONS,
    /** Units (BT-130, BT-150, UN/ECE Rec 20 and 21). */
    UNITS,
    /** Schemes of electronic addresses (BT-34-1, BT-49-1, EAS). */
    ADDRESS_SCHEMES,
    /** Those of them that Peppol BIS Billing 3 admits. */
    PEPPOL_SCHEMES,
    /** Types of attached files (BT-125-1). */
    MIME_TYPES,
    /** Taxes that are no VAT (BT-177 of EXTENDED-CTC-FR, UNTDID 5153). */
    OTHER_TAXES,
    /** Attributes of items (EXT-FR-FE-159, UNTDID 6313 and those of Factur-X). */
    ITEM_ATTRIBUTES;

    /** The release of the EN 16931 validation artefacts that these lists are those of. */
    public static final String RELEASE = "1.3.16";

    private static final Map<CodeList, Published> LISTS = read();

    /** Whether it has the code, exactly. */
    public boolean has(String code) {
        return published().has(code);
    }

    /** Whether its codes, written in one line with a space around each, contain that text. */
    public boolean spells(String text) {
        return published().spells(text);
    }

    /** Who publishes the list, and under which name. */
    public String publisher() {
        return published().publisher();
    }

    private Published published() {
        return Objects.requireNonNull(LISTS.get(this), name());
    }

    private static Map<CodeList, Published> read() {
        Map<CodeList, Published> lists = new EnumMap<>(CodeList.class);
        Published at = new Published("");
        for (String line : lines()) {
            if (line.startsWith("  ")) {
                at.add(line.strip());
            } else if (!line.startsWith("#")) {
                String[] heading = line.split(" = ", -1);
                at = new Published(heading[1]);
                lists.put(valueOf(heading[0]), at);
            }
        }
        return lists;
    }

    private static List<String> lines() {
        InputStream in = Objects.requireNonNull(CodeList.class.getResourceAsStream("lists.txt"), "lists.txt");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list as it was read; its codes are told apart when one is first asked for. */
    private static final class Published {
        private final String publisher;
        private final StringBuilder line = new StringBuilder(" ");
        private volatile Set<String> codes = Set.of();

        Published(String publisher) {
            this.publisher = publisher;
        }

        /** @param some  codes with a space between them */
        void add(String some) {
            line.append(some).append(' ');
        }

        String publisher() {
            return publisher;
        }

        boolean has(String code) {
            if (codes.isEmpty()) {
                codes = Set.of(line.toString().strip().split(" ", -1));
            }
            return codes.contains(code);
        }

        boolean spells(String text) {
            return line.indexOf(text) >= 0;
        }
    }
}
