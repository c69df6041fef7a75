package io.comptoir.accounting.fec;

import io.comptoir.money.Rounding;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
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
    /** What stands for a character that Latin-1 does not have. */
    private static final char LOST = '?';
    /** A one in each byte. */
    private static final long EACH = 0x0101_0101_0101_0101L;

    /** The high bit of each byte. */
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final OutputStream out;
    private final FecCharset charset;
    private final byte[] buffer = new byte[SIZE];
    /** The byte of each character of Latin-1 that may be written as it is; 0 for others. */
    private final byte[] table;

    private final byte[] lastDigits = "19700101".getBytes(StandardCharsets.US_ASCII);
    private LocalDate lastDay = LocalDate.EPOCH;
    private int length;

    FecBytes(OutputStream out, FecCharset charset) {
        this.out = out;
        this.charset = charset;
        this.table = FecText.table(charset);
        this.table[LOST] = 0;
    }

    void one(int b) throws IOException {
        if (length == SIZE) {
            flush();
        }
        buffer[length++] = (byte) b;
    }

    /**
     * A text made fit for a zone: eight bytes at once where they are plain, one by one where each has its own in the table,
     * else as a whole.
     */
    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length > TEXT_MAX) {
            fitted(FecText.fit(text, charset));
            return;
        }
        if (SIZE - length < bytes.length) {
            flush();
        }
        if (bytes.length < Long.BYTES ? put(bytes, 0, bytes.length) : putWords(bytes)) {
            length += bytes.length;
        } else {
            fitted(FecText.fit(text, charset));
        }
    }

    /** Puts eight bytes or more; the last eight may begin among those before them. */
    private boolean putWords(byte[] bytes) {
        int last = bytes.length - Long.BYTES;
        boolean whole = true;
        for (int i = 0; i < last; i += Long.BYTES) {
            whole &= putWord(bytes, i);
        }
        return putWord(bytes, last) && whole;
    }

    private boolean putWord(byte[] bytes, int at) {
        long word = (long) WORDS.get(bytes, at);
        if (isOdd(word)) {
            return put(bytes, at, at + Long.BYTES);
        }
        WORDS.set(buffer, length + at, word);
        return true;
    }

    /** Puts the bytes of Latin-1 in their places; tells whether each has its own. */
    private boolean put(byte[] bytes, int from, int to) {
        boolean whole = true;
        for (int i = from; i < to; i++) {
            byte b = table[bytes[i] & 0xFF];
            buffer[length + i] = b;
            whole &= b != 0;
        }
        return whole;
    }

    /** Whether one of eight bytes is a control, beyond ASCII, a bar or a question mark. */
    private static boolean isOdd(long word) {
        long control = (word - EACH * ' ') & ~word;
        long found = control | word | zero(word ^ EACH * '|') | zero(word ^ EACH * LOST) | zero(word ^ EACH * 0x7F);
        return (found & HIGH) != 0;
    }

    /** The high bit of each byte that is zero, and of none but those where there is none. */
    private static long zero(long word) {
        return (word - EACH) & ~word;
    }

    /** A day of eight digits; nearly always that of the zone before it. */
    void day(LocalDate day) throws IOException {
        room();
        if (!day.equals(lastDay)) {
            lastDay = day;
            int year = day.getYear();
            digits(lastDigits, 0, year / 100 % 100);
            digits(lastDigits, 2, year % 100);
            digits(lastDigits, 4, day.getMonthValue());
            digits(lastDigits, 6, day.getDayOfMonth());
        }
        System.arraycopy(lastDigits, 0, buffer, length, lastDigits.length);
        length += lastDigits.length;
    }

    /** An amount: a sign where it is below zero, a comma, two decimals or as many as it has. */
    void amount(BigDecimal amount) throws IOException {
        if (amount.scale() != CENTS || amount.precision() > 18) {
            String plain = (amount.scale() < CENTS ? Rounding.EXACT.round(amount, CENTS) : amount).toPlainString();
            text(plain.replace('.', ','));
            return;
        }
        room();
        long cents = amount.scaleByPowerOfTen(CENTS).longValue();
        if (cents < 0) {
            buffer[length++] = '-';
            cents = -cents;
        }
        long euros = cents / 100;
        int end = length + count(euros);
        int rest = end;
        for (; euros >= 100; euros /= 100) {
            rest -= 2;
            digits(buffer, rest, (int) (euros % 100));
        }
        if (euros >= 10) {
            digits(buffer, length, (int) euros);
        } else if (rest > length) {
            buffer[length] = (byte) ('0' + euros);
        }
        buffer[end] = ',';
        digits(buffer, end + 1, (int) (cents % 100));
        length = end + 1 + CENTS;
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

    private static void digits(byte[] bytes, int at, int hundredth) {
        bytes[at] = (byte) ('0' + hundredth / 10);
        bytes[at + 1] = (byte) ('0' + hundredth % 10);
    }

    /** How many digits a number below 10^18 has. */
    private static int count(long number) {
        int count = 1;
        for (long limit = 10; number >= limit; limit *= 10) {
            count++;
        }
        return count;
    }
}
