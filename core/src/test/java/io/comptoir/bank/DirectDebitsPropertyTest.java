package io.comptoir.bank;

import static io.comptoir.bank.Schemas.xpath;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.bank.Mandate.Scheme;
import io.comptoir.money.Currencies;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;

/** What must hold of every batch, whatever is collected, from whom and when. */
class DirectDebitsPropertyTest {

    /** One collection: cents, mandate from 0 to 4, days from the first date, the debtor's name. */
    record Row(long cents, int mandate, int days, String name) {}

    @Property(tries = 150)
    void groupsOrdersAndControlSumsAgree(@ForAll("rows") List<Row> rows) {
        DirectDebits.Builder batch = DirectDebitsTest.batch();
        List<DirectDebit> debits = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            debits.add(debit(i, rows.get(i)));
        }
        List<BankFile> files = batch.debits(debits).build().files();

        long total = 0;
        for (BankFile file : files) {
            Document document = Schemas.valid(file, DirectDebitsTest.SCHEMA);
            String sum = file.total().toPlainString();
            assertEquals(sum, xpath(document, "//GrpHdr/CtrlSum"));
            // Cents by translate: XPath adds in floating point, which is exact for whole numbers of this size.
            long cents = file.total().unscaledValue().longValueExact();
            assertEquals(cents, sumOfCents(document, "PmtInf", "CtrlSum"));
            assertEquals(cents, sumOfCents(document, "DrctDbtTxInf", "InstdAmt"));
            assertEquals(String.valueOf(file.count()), xpath(document, "count(//DrctDbtTxInf)"));
            assertEquals(String.valueOf(file.count()), xpath(document, "sum(//PmtInf/NbOfTxs)"));
            total += cents;
        }
        assertEquals(rows.stream().mapToLong(Row::cents).sum(), total);
        assertEquals(rows.stream().map(Row::days).distinct().count(), files.size());
    }

    private static long sumOfCents(Document document, String parent, String name) {
        long sum = 0;
        var parents = document.getElementsByTagNameNS("*", parent);
        for (int i = 0; i < parents.getLength(); i++) {
            var found = ((org.w3c.dom.Element) parents.item(i)).getElementsByTagNameNS("*", name);
            sum += Long.parseLong(found.item(0).getTextContent().replace(".", ""));
        }
        return sum;
    }

    private static DirectDebit debit(int index, Row row) {
        Mandate mandate = MandateTest.mandate()
                .reference("RUM-" + row.mandate())
                .scheme(row.mandate() % 2 == 0 ? Scheme.CORE : Scheme.B2B)
                .debtorName("M " + row.mandate())
                .build();
        return DirectDebit.builder()
                .mandate(mandate)
                .endToEndId("E" + index)
                .amount(Rounding.EXACT.money(BigDecimal.valueOf(row.cents(), 2), Currencies.euro()))
                .collectionDate(LocalDate.of(2023, 3, 27).plusDays(row.days()))
                .text(row.name())
                .build();
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 99_999_999_999L),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.strings().ofMaxLength(200))
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
