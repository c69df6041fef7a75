package io.comptoir.einvoice.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes broken files of sound ones: bytes changed, parts left out, told twice or swapped, and words that bite put in. */
final class Mutations {

    private static final int CHANGES_MAX = 4;
    private static final int PART_MAX = 300;

    private static final List<String> WORDS = List.of(
            "",
            "<",
            ">",
            "&#0;",
            "&x;",
            "]]>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]>",
            "<![CDATA[",
            "<!--",
            "1E10000000",
            "-0",
            "NaN",
            "INF",
            "9".repeat(500),
            "0.0000000000000000000001",
            "20260230",
            "2026-02-30",
            "\u0663",
            "\uD83D\uDE00",
            "true",
            "VAT",
            "#AAB#",
            "stream",
            "endobj",
            "/Kids",
            "0 R",
            "<<",
            ">>",
            "4294967296",
            "\0",
            " xmlns=\"a\"",
            "<a>".repeat(120));

    private final List<byte[]> seeds;
    private final RandomGenerator random;

    Mutations(List<byte[]> seeds, RandomGenerator random) {
        this.seeds = seeds;
        this.random = random;
    }

    byte[] next() {
        byte[] bytes = one();
        int changes = random.nextInt(1, CHANGES_MAX + 1);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] one() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> overwritten(bytes, at);
            case 1 -> spliced(bytes, at, at + length(), new byte[0]);
            case 2 -> spliced(bytes, at, at, part(bytes));
            case 3 -> spliced(bytes, at, at + length(), part(one()));
            case 4 -> spliced(bytes, at, at, word());
            case 5 -> Arrays.copyOf(bytes, at);
            case 6 -> value(bytes, at);
            default -> element(bytes, at);
        };
    }

    private byte[] overwritten(byte[] bytes, int at) {
        bytes[at] = (byte) random.nextInt(256);
        return bytes;
    }

    /** What stands between two tags becomes a word. */
    private byte[] value(byte[] bytes, int at) {
        int start = indexOf(bytes, '>', at) + 1;
        return spliced(bytes, start, indexOf(bytes, '<', start), word());
    }

    /** What stands from one tag to the next comes twice, or goes. */
    private byte[] element(byte[] bytes, int at) {
        int start = indexOf(bytes, '<', at);
        int end = indexOf(bytes, '<', start + 1);
        return random.nextBoolean()
                ? spliced(bytes, start, end, new byte[0])
                : spliced(bytes, start, start, Arrays.copyOfRange(bytes, start, end));
    }

    private static int indexOf(byte[] bytes, char sought, int from) {
        int at = Math.min(from, bytes.length);
        while (at < bytes.length && bytes[at] != sought) {
            at++;
        }
        return at;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
    }

    private byte[] part(byte[] bytes) {
        int start = random.nextInt(bytes.length);
        return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + length()));
    }

    private int length() {
        return random.nextInt(1, PART_MAX);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
        int start = Math.min(from, bytes.length);
        int end = Math.max(start, Math.min(to, bytes.length));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, start);
        out.writeBytes(by);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }
}
