package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold of every statement in XML, sound or not: it is read or refused, never another exception. */
class Camt053PropertyTest {

    private static final byte[] SAMPLE = Camt053Test.bytes(Camt053Test.sample("08"));

    /** Amounts in cents; the balances follow from them. */
    @Property
    void amountsComeBackAsWritten(
            @ForAll @LongRange(min = -99_999_999L, max = 99_999_999L) long opening,
            @ForAll @Size(max = 8) List<@LongRange(min = -99_999_999L, max = 99_999_999L) Long> amounts) {
        long closing = opening + amounts.stream().mapToLong(Long::longValue).sum();
        StringBuilder xml = new StringBuilder("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'>"
                + "<BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>1</Id></Othr></Id></Acct>");
        xml.append(balance("OPBD", opening)).append(balance("CLBD", closing));
        amounts.forEach(cents -> xml.append("<Ntry>").append(amount(cents)).append("</Ntry>"));
        BankStatement read = Camt053.read(Camt053Test.bytes(
                        xml.append("</Stmt></BkToCstmrStmt></Document>").toString()))
                .get(0);

        assertEquals(BigDecimal.valueOf(opening, 2), read.openingBalance());
        assertEquals(BigDecimal.valueOf(closing, 2), read.closingBalance());
        assertEquals(
                amounts.stream().map(cents -> BigDecimal.valueOf(cents, 2)).toList(),
                read.entries().stream().map(StatementEntry::amount).toList());
    }

    private static String balance(String code, long cents) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp>" + amount(cents)
                + "<Dt><Dt>2026-01-31</Dt></Dt></Bal>";
    }

    private static String amount(long cents) {
        return "<Amt Ccy='EUR'>" + BigDecimal.valueOf(Math.abs(cents), 2) + "</Amt><CdtDbtInd>"
                + (cents < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>";
    }

    @Property
    void aChangedByteIsReadOrRefused(@ForAll @IntRange(max = 100_000) int at, @ForAll byte changed) {
        byte[] file = SAMPLE.clone();
        file[at % file.length] = changed;
        readOrRefuse(file);
    }

    @Property
    void aLostPieceIsReadOrRefused(
            @ForAll @IntRange(max = 100_000) int from, @ForAll @IntRange(min = 1, max = 60) int count) {
        String text = Camt053Test.sample("02");
        int start = from % text.length();
        readOrRefuse(
                Camt053Test.bytes(text.substring(0, start) + text.substring(Math.min(start + count, text.length()))));
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] file) {
        readOrRefuse(file);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertFalse(Camt053.read(file).isEmpty());
        } catch (ViolationsException refused) {
            assertFalse(refused.violations().isEmpty());
        }
    }
}
