package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.MentionChoice;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Violations;
import io.comptoir.party.CompanySize;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatDueOn;
import io.comptoir.tax.VatRegime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of an issuer: its VAT, its size, its mentions, and the rules it sets aside. */
class IssuerJsonTest {

    private static final String SETTINGS = """
        {"issuer": {"name": "Kow", "vatRegime": "SMALL_BUSINESS_EXEMPTION", "vatOnDebits": true, "approvalRequired": true, "size": "MICRO",
          "mentions": [
            {"key": "LATE_PENALTY", "text": "Pénalités : 12,15 %."},
            {"key": "RECOVERY_FEE", "suppressed": "Clients publics"},
            {"key": "AGA"}],
          "overrides": [{"code": "CPT-LAW-ISSUER-RCS-MISSING", "reason": "Association"}]}}
        """;

    @Test
    void readsEverySetting() {
        InvoiceRequest request = InvoiceJson.readRequest(SETTINGS);
        Issuer issuer = request.draft().issuer().orElseThrow();

        assertEquals(Violations.NONE, request.unread());
        assertEquals(VatRegime.SMALL_BUSINESS_EXEMPTION, issuer.vatRegime());
        assertTrue(issuer.approvalRequired());
        assertEquals(VatDueOn.DEBITS, issuer.vatDueOn(Nature.SERVICE));
        assertEquals(VatDueOn.DELIVERY, issuer.vatDueOn(Nature.GOODS));
        assertEquals(Optional.of(CompanySize.MICRO), issuer.size());
        assertEquals(
                List.of(
                        MentionChoice.worded("LATE_PENALTY", "Pénalités : 12,15 %."),
                        MentionChoice.suppressed("RECOVERY_FEE", "Clients publics"),
                        MentionChoice.print("AGA")),
                issuer.mentions());
        assertEquals(List.of(new RuleOverride("CPT-LAW-ISSUER-RCS-MISSING", "Association")), issuer.overrides());
    }

    @Test
    void bringsThemBackEqual() {
        Invoice.Draft draft = InvoiceJson.readRequest(SETTINGS).draft();

        assertEquals(draft, InvoiceJson.readRequest(InvoiceJson.write(draft)).draft());
    }

    /** Papers that were stored before these settings keep their text. */
    @Test
    void writesNothingOfAnIssuerAsShipped() {
        Issuer shipped = Issuer.of(LegalEntity.builder().name("Kow").build());
        String json = InvoiceJson.write(Invoice.Draft.builder().issuer(shipped).build());

        for (String name : List.of("vatRegime", "vatOnDebits", "approvalRequired", "size", "mentions", "overrides")) {
            assertFalse(json.contains(name), json);
        }
        assertEquals(VatDueOn.RECEIPTS, shipped.vatDueOn(Nature.SERVICE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                       | setting                                                  | code                                  | path
        an unknown regime            | "vatRegime": "NONE"                                      | CPT-JSON-CHOICE                       | issuer.vatRegime
        an unknown size              | "size": "BIG"                                            | CPT-JSON-CHOICE                       | issuer.size
        a text for a truth           | "vatOnDebits": "true"                                    | CPT-JSON-TYPE                         | issuer.vatOnDebits
        a number for a truth         | "vatOnDebits": 1                                         | CPT-JSON-TYPE                         | issuer.vatOnDebits
        a mention without a key      | "mentions": [{"text": "x"}]                              | CPT-JSON-FIELD-MISSING                | issuer.mentions[0].key
        worded and left out          | "mentions": [{"key": "A", "text": "x", "suppressed": "y"}] | CPT-DOCUMENT-MENTION-CHOICE         | issuer.mentions[0].key
        a blank key                  | "mentions": [{"key": " "}]                               | CPT-DOCUMENT-MENTION-CHOICE           | issuer.mentions[0].key
        a field that is none         | "mentions": [{"key": "A", "txt": "x"}]                   | CPT-JSON-FIELD-UNKNOWN                | issuer.mentions[0].txt
        an override without a reason | "overrides": [{"code": "A"}]                             | CPT-JSON-FIELD-MISSING                | issuer.overrides[0].reason
        a blank reason               | "overrides": [{"code": "A", "reason": " "}]              | CPT-DOCUMENT-OVERRIDE-WITHOUT-REASON  | issuer.overrides[0].reason
        """)
    void tellsWhatItCannotRead(String what, String setting, String code, String path) {
        List<String> told = InvoiceJson.readRequest("{\"issuer\": {" + setting + "}}").unread().list().stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();

        assertTrue(told.contains(code + " " + path), told.toString());
    }
}
