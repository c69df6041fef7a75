package io.comptoir.bank;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes statements as a bank does, by the columns of the CFONB. */
final class CfonbFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuu", Locale.ROOT);
    private static final String DIGITS = "{ABCDEFGHI";
    private static final String MINUS = "}JKLMNOPQR";

    private final List<String> records = new ArrayList<>();
    private final String money;

    /** A file in a currency, its three letters with the number of decimals behind, as {@code EUR2}. */
    CfonbFile(String money) {
        this.money = money;
    }

    CfonbFile opening(LocalDate day, BigDecimal balance) {
        return add(balance("01", day, balance));
    }

    CfonbFile closing(LocalDate day, BigDecimal balance) {
        return add(balance("07", day, balance));
    }

    private StringBuilder balance(String code, LocalDate day, BigDecimal balance) {
        StringBuilder record = record(code, day);
        put(record, 91, amount(balance));
        return record;
    }

    CfonbFile entry(
            LocalDate booked, LocalDate value, BigDecimal amount, String label, String reference, String reject) {
        StringBuilder record = record("04", booked);
        put(record, 33, "18");
        put(record, 41, reject);
        put(record, 43, DAY.format(value));
        put(record, 49, label);
        put(record, 82, "0000000");
        put(record, 91, amount(amount));
        put(record, 105, reference);
        return add(record);
    }

    CfonbFile detail(LocalDate booked, String qualifier, String information) {
        StringBuilder record = record("05", booked);
        put(record, 46, qualifier);
        put(record, 49, information);
        return add(record);
    }

    private StringBuilder record(String code, LocalDate day) {
        StringBuilder record = new StringBuilder(" ".repeat(120));
        put(record, 1, code);
        put(record, 3, "30006");
        put(record, 12, "00001");
        put(record, 17, money);
        put(record, 22, "12345678901");
        put(record, 35, DAY.format(day));
        return record;
    }

    private static void put(StringBuilder record, int column, String text) {
        record.replace(column - 1, column - 1 + text.length(), text);
    }

    private static String amount(BigDecimal amount) {
        String digits = amount.unscaledValue().abs().toString();
        String padded = "0".repeat(14 - digits.length()) + digits;
        int last = padded.charAt(13) - '0';
        return padded.substring(0, 13) + (amount.signum() < 0 ? MINUS : DIGITS).charAt(last);
    }

    private CfonbFile add(StringBuilder record) {
        records.add(record.toString());
        return this;
    }

    String text(String lineEnd) {
        return String.join(lineEnd, records) + lineEnd;
    }

    byte[] bytes() {
        return text("\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
