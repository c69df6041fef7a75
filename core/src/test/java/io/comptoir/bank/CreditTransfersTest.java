package io.comptoir.bank;

import static io.comptoir.bank.Schemas.xpath;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class CreditTransfersTest {

    private static final Schema SCHEMA = Schemas.of("pain.001.001.09");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 20);
    private static final Iban OWN = Iban.of("FR7630006000011234567890189");
    private static final Iban THEIRS = Iban.of("DE89370400440532013000");

    /** 120.00 and 0.60 the same day, 7.00 the day after: 120.60 and 7.00. */
    @Test
    void refundsByDate() {
        List<BankFile> files = batch().addTransfers(
                        refund("AV2023-1", "120").build(),
                        refund("AV2023-2", "0.6").build(),
                        refund("AV2023-3", "7.00")
                                .executionDate(DAY.plusDays(1))
                                .build())
                .build()
                .files();
        Document first = Schemas.valid(files.get(0), SCHEMA);
        Document second = Schemas.valid(files.get(1), SCHEMA);

        assertEquals(
                List.of("SCT_20230320_20230320.xml", "SCT_20230320_20230321.xml"),
                files.stream().map(BankFile::name).toList());
        assertEquals("2 120.60", xpath(first, "concat(//GrpHdr/NbOfTxs, ' ', //GrpHdr/CtrlSum)"));
        assertEquals("2 120.60", xpath(first, "concat(//PmtInf/NbOfTxs, ' ', //PmtInf/CtrlSum)"));
        assertEquals("1 7.00", xpath(second, "concat(//PmtInf/NbOfTxs, ' ', //PmtInf/CtrlSum)"));
        assertEquals("120.00", xpath(first, "//CdtTrfTxInf[1]//InstdAmt[@Ccy='EUR']"));
        assertEquals("AV2023-1", xpath(first, "//CdtTrfTxInf[1]//EndToEndId"));
        assertEquals("2023-03-21", xpath(second, "//ReqdExctnDt/Dt"));
        assertEquals("REMB-1-20230321-1", xpath(second, "//PmtInfId"));
        assertEquals("Societe Lemaitre", xpath(first, "//Cdtr/Nm"));
        assertEquals(THEIRS.value(), xpath(first, "//CdtrAcct//IBAN"));
        assertEquals(OWN.value(), xpath(first, "//DbtrAcct//IBAN"));
        assertEquals("0", xpath(first, "count(//CdtrAgt)"));
    }

    @Test
    void namesBankAndAddressWhereGiven() {
        Document file = Schemas.valid(
                batch().debtorAddress(Address.of("1 rue Neuve", "69002", "Lyon"))
                        .addTransfers(refund("E1", "1.00")
                                .creditorAccount(new BankAccount(THEIRS, Optional.of(Bic.of("COBADEFFXXX"))))
                                .creditorAddress(Address.of("Allee 1", "50667", "Köln", "DE"))
                                .build())
                        .build()
                        .files()
                        .get(0),
                SCHEMA);

        assertEquals("COBADEFFXXX", xpath(file, "//CdtrAgt//BICFI"));
        assertEquals("Koln DE", xpath(file, "concat(//Cdtr//TwnNm, ' ', //Cdtr//Ctry)"));
        assertEquals("69002 Lyon", xpath(file, "concat(//Dbtr//PstCd, ' ', //Dbtr//TwnNm)"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case           | amount        | currency | date       | code
            the least        | 0.01          | EUR      | 2023-03-20 |
            nothing          | 0             | EUR      | 2023-03-20 | CPT-BANK-AMOUNT-OUT-OF-BOUNDS
            the most         | 999999999.99  | EUR      | 2023-03-20 |
            a cent more      | 1000000000.00 | EUR      | 2023-03-20 | CPT-BANK-AMOUNT-OUT-OF-BOUNDS
            dollars          | 1.00          | USD      | 2023-03-20 | CPT-BANK-NOT-EURO
            the day before   | 1.00          | EUR      | 2023-03-19 | CPT-BANK-DATE-TOO-EARLY
            """)
    void refusesWhatNoBankSends(String what, String amount, String currency, LocalDate date, String code) {
        CreditTransfers batch = batch().addTransfers(refund("E1", "1.00")
                        .amount(Rounding.EXACT.money(Decimals.parse(amount), Currencies.of(currency)))
                        .executionDate(date)
                        .build())
                .build();

        assertEquals(code == null ? List.of() : List.of(code), batch.check().codes());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        CreditTransfers batch = batch().messageId("")
                .addTransfers(refund("E1", "1.00").creditorName("").build())
                .addTransfers(refund("E1", "1.00")
                        .creditorAccount(BankAccount.of(Iban.of("DE88370400440532013000")))
                        .build())
                .build();

        assertEquals(
                List.of(
                        "messageId CPT-BANK-REFERENCE-MALFORMED",
                        "transfers[0].creditorName CPT-BANK-NAME-UNREADABLE",
                        "transfers[1].creditorAccount.iban CPT-BANK-IDENTIFIER-DOUBTFUL",
                        "transfers[1].endToEndId CPT-BANK-END-TO-END-REPEATS"),
                batch.check().list().stream()
                        .map(v -> v.path() + " " + v.code())
                        .toList());
        assertEquals(
                "CPT-BANK-BATCH-EMPTY",
                assertThrows(ViolationsException.class, () -> batch().build().files())
                        .code());
    }

    private static CreditTransfers.Builder batch() {
        return CreditTransfers.builder()
                .messageId("REMB-1")
                .createdAt(LocalDateTime.of(2023, 3, 20, 9, 0))
                .debtorName("Koworking")
                .debtorAccount(BankAccount.of(OWN));
    }

    private static CreditTransfer.Builder refund(String id, String amount) {
        return CreditTransfer.builder()
                .creditorName("Société Lemaître")
                .creditorAccount(BankAccount.of(THEIRS))
                .endToEndId(id)
                .amount(DirectDebitsTest.euros(amount))
                .executionDate(DAY)
                .text("Remboursement de l'avoir");
    }
}
