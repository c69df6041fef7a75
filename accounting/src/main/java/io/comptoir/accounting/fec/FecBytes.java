package io.comptoir.accounting.fec;

import io.comptoir.money.Rounding;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** A buffer of bytes in front of a stream: texts, days and amounts without an object for each. */
final class FecBytes {

    private static final int SIZE = 1 << 16;
    /** The longest number written at once. */
    private static final int ROOM = 32;

    /** The longest text written at once. */
    private static final int TEXT_MAX = 1 << 10;

    private static final int CENTS = 2;

    private final OutputStream out;
    private final FecCharset charset;
    private final byte[] buffer = new byte[SIZE];
    private final char[] characters = new char[TEXT_MAX];
    /** The byte of each character that may be written as it is; 0 for others. */
    private final byte[] table;

    private int length;

    FecBytes(OutputStream out, FecCharset charset) {
        this.out = out;
        this.charset = charset;
        this.table = FecText.table(charset);
    }

    void one(int b) throws IOException {
        if (length == SIZE) {
            flush();
        }
        buffer[length++] = (byte) b;
    }

    /** A text made fit for a zone: at once where each character has its byte, as nearly all have. */
    void text(String text) throws IOException {
        int count = text.length();
        if (count > characters.length) {
            fitted(FecText.fit(text, charset));
            return;
        }
        if (SIZE - length < count) {
            flush();
        }
        text.getChars(0, count, characters, 0);
        boolean missing = false;
        for (int i = 0; i < count; i++) {
            byte b = table[Math.min(characters[i], table.length - 1)];
            buffer[length + i] = b;
            missing |= b == 0;
        }
        if (missing) {
            fitted(FecText.fit(text, charset));
        } else {
            length += count;
        }
    }

    void day(LocalDate day) throws IOException {
        room();
        digits(day.getYear(), 4);
        digits(day.getMonthValue(), 2);
        digits(day.getDayOfMonth(), 2);
    }

    /** An amount: a sign where it is below zero, a comma, two decimals or as many as it has. */
    void amount(BigDecimal amount) throws IOException {
        if (amount.scale() != CENTS || amount.precision() > 18) {
            String plain = (amount.scale() < CENTS ? Rounding.EXACT.round(amount, CENTS) : amount).toPlainString();
            text(plain.replace('.', ','));
            return;
        }
        room();
        long cents = amount.unscaledValue().longValue();
        if (cents < 0) {
            buffer[length++] = '-';
            cents = -cents;
        }
        long euros = cents / 100;
        digits(euros, count(euros));
        buffer[length++] = ',';
        digits(cents - euros * 100, CENTS);
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private void fitted(String text) throws IOException {
        if (charset == FecCharset.UTF_8) {
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                one(b);
            }
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            one(FecText.latin9(text.charAt(i)));
        }
    }

    private void room() throws IOException {
        if (SIZE - length < ROOM) {
            flush();
        }
    }

    private void digits(long number, int count) {
        long rest = number;
        for (int i = length + count - 1; i >= length; i--) {
            long tenth = rest / 10;
            buffer[i] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        }
        length += count;
    }

    private static int count(long number) {
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        return count;
    }
}
