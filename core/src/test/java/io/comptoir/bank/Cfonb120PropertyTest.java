package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.iban4j.IbanUtil;

/** What must hold of every statement of 120 characters, sound or not. */
class Cfonb120PropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @Property
    void amountsComeBackAsWritten(@ForAll("amounts") BigDecimal opening, @ForAll("lists") List<BigDecimal> amounts) {
        BankStatement read = Cfonb120.read(file(opening, amounts)).get(0);

        assertEquals(opening, read.openingBalance());
        assertEquals(
                amounts, read.entries().stream().map(StatementEntry::amount).toList());
        assertEquals(amounts.stream().reduce(opening, BigDecimal::add), read.closingBalance());
    }

    /** The account of a record is an IBAN that iban4j takes, French key and all. */
    @Property
    void theAccountIsARightIban(
            @ForAll @LongRange(min = 0, max = 99_999) long bank,
            @ForAll @LongRange(min = 0, max = 99_999) long branch,
            @ForAll @StringLength(11) @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z')
                    String account) {
        String digits = String.format(Locale.ROOT, "%05d    %05d", bank, branch);
        String opening =
                "01" + digits + "EUR2 " + account + "  010126" + " ".repeat(50) + "0000000000000{" + " ".repeat(16);
        String read = Cfonb120.read((opening + "07" + opening.substring(2)).getBytes(StandardCharsets.ISO_8859_1))
                .get(0)
                .account();

        assertEquals(digits.replace(" ", "") + account, read.substring(4, 25));
        assertDoesNotThrow(() -> IbanUtil.validate(read));
        assertTrue(Iban.of(read).check().isEmpty());
    }

    /** Any byte changed anywhere: a statement whose balances agree, or a refusal; never another exception. */
    @Property
    void aChangedByteIsReadOrRefused(
            @ForAll("lists") List<BigDecimal> amounts, @ForAll @IntRange(max = 100_000) int at, @ForAll byte changed) {
        byte[] file = file(BigDecimal.valueOf(12_345, 2), amounts);
        file[at % file.length] = changed;
        readOrRefuse(file);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] file) {
        readOrRefuse(file);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            assertFalse(Cfonb120.read(file).isEmpty());
        } catch (ViolationsException refused) {
            assertFalse(refused.violations().isEmpty());
        }
    }

    private static byte[] file(BigDecimal opening, List<BigDecimal> amounts) {
        CfonbFile file = new CfonbFile("EUR2").opening(DAY, opening);
        for (BigDecimal amount : amounts) {
            file.entry(DAY, DAY, amount, "VIR", "", "  ").detail(DAY, "NPY", "DUPONT");
        }
        return file.closing(DAY, amounts.stream().reduce(opening, BigDecimal::add))
                .bytes();
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.longs()
                .between(-999_999_999_999L, 999_999_999_999L)
                .map(cents -> BigDecimal.valueOf(cents, 2));
    }

    @Provide
    Arbitrary<List<BigDecimal>> lists() {
        return amounts().list().ofMaxSize(8);
    }
}
