package io.comptoir.bank;

import static io.comptoir.bank.Schemas.xpath;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.bank.Mandate.Kind;
import io.comptoir.bank.Mandate.Scheme;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Bic;
import io.comptoir.party.Iban;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class DirectDebitsTest {

    static final Schema SCHEMA = Schemas.of("pain.008.001.08");

    private static final LocalDate COLLECTED = LocalDate.of(2023, 3, 27);
    private static final Iban OWN = Iban.of("FR7630006000011234567890189");

    /** The payment of the guide, RG-0000467: 2 160 € on 27 March 2023. */
    @Test
    void collectsThePaymentOfTheGuide() {
        List<BankFile> files = batch().addDebits(debit("RG-0000467", "2160.00").build())
                .build()
                .files();
        Document file = Schemas.valid(files.get(0), SCHEMA);

        assertEquals(1, files.size());
        assertEquals("SEPA_20230320_20230327.xml", files.get(0).name());
        assertEquals("RG-0000467", xpath(file, "//DrctDbtTxInf/PmtId/EndToEndId"));
        assertEquals("2160.00", xpath(file, "//InstdAmt[@Ccy='EUR']"));
        assertEquals("2160.00", xpath(file, "//GrpHdr/CtrlSum"));
        assertEquals("PRLV-2023-03-20230327", xpath(file, "//MsgId"));
        assertEquals("PRLV-2023-03-20230327-1", xpath(file, "//PmtInfId"));
        assertEquals("2023-03-20T14:05:09", xpath(file, "//CreDtTm"));
        assertEquals("2023-03-27", xpath(file, "//ReqdColltnDt"));
        assertEquals("COREFRST", xpath(file, "concat(//LclInstrm/Cd, //SeqTp)"));
        assertEquals("FR72ZZZ123456SEPA", xpath(file, "concat(//CdtrSchmeId//Id/text(), //CdtrSchmeId//Prtry)"));
        assertEquals("RUM-2023-0001 2023-01-31", xpath(file, "concat(//MndtId, ' ', //DtOfSgntr)"));
        assertEquals("Helene Muller + fils", xpath(file, "//Dbtr/Nm"));
        assertEquals("DE89370400440532013000", xpath(file, "//DbtrAcct/Id/IBAN"));
        assertEquals("NOTPROVIDED", xpath(file, "//DbtrAgt//Id"));
        assertEquals(OWN.value(), xpath(file, "//CdtrAcct/Id/IBAN"));
        assertEquals("AGRIFRPP", xpath(file, "//CdtrAgt//BICFI"));
        assertEquals("Facture FA-2023-0467", xpath(file, "//Ustrd"));
    }

    @Test
    void structuresAddresses() {
        Mandate mandate = MandateTest.mandate()
                .debtorAddress(Address.builder()
                        .line1("3, quai de l’Île")
                        .line2("Bâtiment B")
                        .postCode("1204")
                        .city("Genève")
                        .country("CH")
                        .build())
                .build();
        Document file = Schemas.valid(
                batch().addDebits(debit("E1", "1.00").mandate(mandate).build())
                        .build()
                        .files()
                        .get(0),
                SCHEMA);

        assertEquals("3, quai de l'Ile", xpath(file, "//Dbtr/PstlAdr/StrtNm"));
        assertEquals("Batiment B", xpath(file, "//Dbtr/PstlAdr/BldgNm"));
        assertEquals("1204 Geneve CH", xpath(file, "concat(//Dbtr//PstCd, ' ', //Dbtr//TwnNm, ' ', //Dbtr//Ctry)"));
    }

    /** 10.01 + 20.02 first and core, 30.03 between businesses; 40.04 a week later, under the first mandate again. */
    @Test
    void makesAFileForEachDateAndAGroupForEachSequence() {
        Mandate business = MandateTest.mandate()
                .reference("RUM-B2B")
                .scheme(Scheme.B2B)
                .lastCollectedOn(COLLECTED.minusMonths(1))
                .build();
        Mandate other = MandateTest.mandate().reference("RUM-2").build();
        List<BankFile> files = batch().addDebits(
                        debit("E4", "40.04")
                                .collectionDate(COLLECTED.plusDays(7))
                                .build(),
                        debit("E3", "30.03").mandate(business).build(),
                        debit("E1", "10.01").build(),
                        debit("E2", "20.02").mandate(other).build())
                .build()
                .files();
        Document first = Schemas.valid(files.get(0), SCHEMA);
        Document second = Schemas.valid(files.get(1), SCHEMA);

        assertEquals(
                List.of("SEPA_20230320_20230327.xml", "SEPA_20230320_20230403.xml"),
                files.stream().map(BankFile::name).toList());
        assertEquals("3 60.06", xpath(first, "concat(//GrpHdr/NbOfTxs, ' ', //GrpHdr/CtrlSum)"));
        assertEquals("2", xpath(first, "count(//PmtInf)"));
        assertEquals("CORE FRST 2 30.03", group(first, 1));
        assertEquals("B2B RCUR 1 30.03", group(first, 2));
        assertEquals("CORE RCUR 1 40.04", group(second, 1));
    }

    private static String group(Document file, int number) {
        String group = "//PmtInf[" + number + "]";
        return xpath(
                file,
                "concat(" + group + "//LclInstrm/Cd, ' ', " + group + "//SeqTp, ' ', " + group + "/NbOfTxs, ' ', "
                        + group + "/CtrlSum)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case               | amount        | currency | date       | code
            the least            | 0.01          | EUR      | 2023-03-27 |
            nothing              | 0.00          | EUR      | 2023-03-27 | CPT-BANK-AMOUNT-OUT-OF-BOUNDS
            less than nothing    | -1.00         | EUR      | 2023-03-27 | CPT-BANK-AMOUNT-OUT-OF-BOUNDS
            the most             | 999999999.99  | EUR      | 2023-03-27 |
            a cent more          | 1000000000.00 | EUR      | 2023-03-27 | CPT-BANK-AMOUNT-OUT-OF-BOUNDS
            pounds               | 1.00          | GBP      | 2023-03-27 | CPT-BANK-NOT-EURO
            the earliest day     | 1.00          | EUR      | 2023-03-21 |
            the day before       | 1.00          | EUR      | 2023-03-20 | CPT-BANK-DATE-TOO-EARLY
            the mandate's last   | 1.00          | EUR      | 2026-01-31 |
            a lapsed mandate     | 1.00          | EUR      | 2026-02-01 | CPT-BANK-MANDATE-LAPSED
            """)
    void refusesWhatNoBankCollects(String what, String amount, String currency, LocalDate date, String code) {
        DirectDebits batch = batch().addDebits(debit("E1", "1.00")
                        .amount(Rounding.EXACT.money(Decimals.parse(amount), Currencies.of(currency)))
                        .collectionDate(date)
                        .build())
                .build();

        assertEquals(code == null ? List.of() : List.of(code), batch.check().codes());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Mandate once = MandateTest.mandate().kind(Kind.ONE_OFF).build();
        Mandate unsigned = MandateTest.mandate()
                .reference("RUM-9")
                .signedOn(COLLECTED.plusDays(1))
                .build();
        Mandate namesake = MandateTest.mandate().debtorName("Another").build();
        DirectDebits batch = batch().messageId("x".repeat(21))
                .creditorName("?")
                .creditorAccount(BankAccount.of(Iban.of("FR7530006000011234567890189")))
                .addDebits(debit("E1", "1.00").mandate(once).build())
                .addDebits(debit("E1", "1.00").mandate(once).build())
                .addDebits(debit("/", "0.00").mandate(unsigned).build())
                .addDebits(debit("E4", "1.00").mandate(namesake).build())
                .build();

        assertEquals(
                List.of(
                        "messageId CPT-BANK-REFERENCE-MALFORMED",
                        "creditorName CPT-BANK-NAME-UNREADABLE",
                        "creditorAccount.iban CPT-BANK-IDENTIFIER-DOUBTFUL",
                        "debits[1].mandate CPT-BANK-MANDATE-SPENT",
                        "debits[2].endToEndId CPT-BANK-REFERENCE-MALFORMED",
                        "debits[2].amount CPT-BANK-AMOUNT-OUT-OF-BOUNDS",
                        "debits[2].mandate CPT-BANK-MANDATE-NOT-YET-SIGNED",
                        "debits[3].mandate CPT-BANK-MANDATE-DIFFERS",
                        "debits[1].endToEndId CPT-BANK-END-TO-END-REPEATS"),
                batch.check().list().stream()
                        .map(v -> v.path() + " " + v.code())
                        .toList());
    }

    @Test
    void refusesAnEmptyBatch() {
        assertEquals(
                "CPT-BANK-BATCH-EMPTY",
                assertThrows(ViolationsException.class, () -> batch().build().files())
                        .code());
    }

    static DirectDebits.Builder batch() {
        return DirectDebits.builder()
                .messageId("PRLV-2023-03")
                .createdAt(LocalDateTime.of(2023, 3, 20, 14, 5, 9, 123_456_789))
                .creditorName("Koworking")
                .creditorAccount(new BankAccount(OWN, Optional.of(Bic.of("AGRIFRPP"))));
    }

    static DirectDebit.Builder debit(String id, String amount) {
        return DirectDebit.builder()
                .mandate(MandateTest.mandate().build())
                .endToEndId(id)
                .amount(euros(amount))
                .collectionDate(COLLECTED)
                .text("Facture FA-2023-0467");
    }

    static MonetaryAmount euros(String amount) {
        return Rounding.EXACT.money(Decimals.parse(amount), Currencies.euro());
    }
}
