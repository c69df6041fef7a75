package io.comptoir.bank;

import static io.comptoir.bank.Schemas.xpath;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.validation.Schema;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What must hold of every batch of transfers, whatever is sent and when. */
class CreditTransfersPropertyTest {

    private static final Schema SCHEMA = Schemas.of("pain.001.001.09");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Property(tries = 100)
    void groupsOrdersAndControlSumsAgree(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 99_999_999_999L) Long> amounts) {
        CreditTransfers.Builder batch = CreditTransfers.builder()
                .messageId("P")
                .createdAt(LocalDateTime.of(2026, 1, 5, 0, 0))
                .debtorName("Koworking")
                .debtorAccount(BankAccount.of(Iban.of("FR7630006000011234567890189")));
        for (int i = 0; i < amounts.size(); i++) {
            batch.addTransfers(CreditTransfer.builder()
                    .creditorName("C " + i)
                    .creditorAccount(BankAccount.of(Iban.of("DE89370400440532013000")))
                    .endToEndId("E" + i)
                    .amount(Rounding.EXACT.money(BigDecimal.valueOf(amounts.get(i), 2), Currencies.euro()))
                    .executionDate(DAY.plusDays(amounts.get(i) % 3))
                    .build());
        }
        long total = 0;
        for (BankFile file : batch.build().files()) {
            Document document = Schemas.valid(file, SCHEMA);
            String sum = file.total().toPlainString();
            assertEquals(sum, xpath(document, "//GrpHdr/CtrlSum"));
            assertEquals(sum, xpath(document, "//PmtInf/CtrlSum"));
            assertEquals(file.total(), BigDecimal.valueOf(cents(document), 2));
            assertEquals(String.valueOf(file.count()), xpath(document, "count(//CdtTrfTxInf)"));
            total += cents(document);
        }
        assertEquals(amounts.stream().mapToLong(Long::longValue).sum(), total);
    }

    private static long cents(Document document) {
        NodeList amounts = document.getElementsByTagNameNS("*", "InstdAmt");
        long sum = 0;
        for (int i = 0; i < amounts.getLength(); i++) {
            sum += Long.parseLong(amounts.item(i).getTextContent().replace(".", ""));
        }
        return sum;
    }
}
