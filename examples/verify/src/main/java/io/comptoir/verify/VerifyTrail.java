package io.comptoir.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies an audit trail of Comptoir, as {@code core/TRAIL.md} describes it, with a JDK alone:
 * <pre>
 * java VerifyTrail.java trail.txt [--head HEAD] [--after HEAD] [--key ID=FILE]
 * </pre>
 * Prints SOUND and exits with 0, or BROKEN with the first broken link and 1; 2 is wrong usage or an unreadable file. A key
 * file holds the secret in hexadecimal.
 */
public final class VerifyTrail {

    private static final int LINE_MAX = 1 << 20;
    private static final int FIELDS_BEFORE = 7;
    private static final int FIELDS_AFTER = 5;
    private static final int VALUES_MAX = 10_000;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.([0-9]{3}){1,3})?Z");
    private static final Pattern ACTION = Pattern.compile("[A-Z_]{1,32}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.]{1,64}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,21})(\\.[0-9]{1,12})?");
    private static final Pattern SEAL_NAME = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern SEAL = Pattern.compile("([0-9a-f]{2}){1,1024}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9a-f]{4}");

    // --- what is read and found ---

    /** How far a trail has come. */
    record Head(long index, String hash, long documents, TreeMap<String, BigDecimal> totals) {

        static final Head START = new Head(0, "0".repeat(64), 0, new TreeMap<>());

        static Head parse(String text) throws Malformed {
            String[] parts = text.split(":", -1);
            require(parts.length == 5 && parts[0].equals("1"), "head");
            return new Head(
                    number(parts[1], "head index"),
                    match(HASH, parts[2], "head hash"),
                    number(parts[3], "head documents"),
                    sums(parts[4]));
        }

        boolean isSameAs(Head other) {
            return hash.equals(other.hash) && documents == other.documents && totals.equals(other.totals);
        }

        @Override
        public String toString() {
            return "1:" + index + ":" + hash + ":" + documents + ":" + written(totals);
        }
    }

    /** A line that is as the page tells. */
    record Link(String line, String previous, String action, Map<String, String> values, String key, Head head) {

        boolean holds() {
            return sha256(before(line, 1)).equals(head.hash);
        }
    }

    /** What is said at the end: kind and index are empty and 0 where all is sound. */
    record Verdict(String kind, long index, long line, String reason, String firstHash, Head head) {

        boolean isSound() {
            return kind.isEmpty();
        }

        @Override
        public String toString() {
            return isSound()
                    ? "SOUND links=" + line + " first=" + firstHash + " head=" + head
                    : "BROKEN kind=" + kind + " index=" + index + " line=" + line + " " + reason;
        }
    }

    /** A field that is not as the page tells; names it. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String field) {
            super(field);
        }

        String field() {
            return String.valueOf(getMessage());
        }
    }

    // --- the command ---

    private final Optional<Head> anchor;
    private final Map<String, byte[]> keys;

    private Head head;
    private String firstHash = "-";
    private long line;

    private VerifyTrail(Head after, Optional<Head> anchor, Map<String, byte[]> keys) {
        this.head = after;
        this.anchor = anchor;
        this.keys = keys;
    }

    /** Verifies the trail of a file, and ends with the exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, out, messages));
    }

    static int run(String[] args, PrintStream out, PrintStream messages) {
        try {
            Verdict verdict = verify(args);
            out.println(verdict);
            return verdict.isSound() ? 0 : 1;
        } catch (Malformed e) {
            messages.println("VerifyTrail: " + e.field());
            messages.println("java VerifyTrail.java trail.txt [--head HEAD] [--after HEAD] [--key ID=FILE]");
        } catch (IOException | InvalidPathException e) {
            messages.println("VerifyTrail: cannot read " + e.getMessage());
        }
        return 2;
    }

    private static Verdict verify(String[] args) throws IOException, Malformed {
        Head after = Head.START;
        Optional<Head> anchor = Optional.empty();
        Map<String, byte[]> keys = new HashMap<>();
        require(args.length % 2 == 1, "wrong usage");
        for (int i = 1; i < args.length; i += 2) {
            switch (args[i]) {
                case "--head" -> anchor = Optional.of(Head.parse(args[i + 1]));
                case "--after" -> after = Head.parse(args[i + 1]);
                case "--key" -> {
                    int equals = args[i + 1].indexOf('=');
                    require(equals > 0, "--key ID=FILE");
                    keys.put(
                            "hmac-sha256:" + args[i + 1].substring(0, equals),
                            secret(Path.of(args[i + 1].substring(equals + 1))));
                }
                default -> throw new Malformed("unknown option " + args[i]);
            }
        }
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            return verify(in, after, anchor, keys);
        }
    }

    private static byte[] secret(Path file) throws IOException, Malformed {
        String hex = Files.readString(file).strip();
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            require(secret.length >= 16, "a secret of 16 bytes or more");
            return secret;
        } catch (IllegalArgumentException e) {
            throw new Malformed("a secret in hexadecimal");
        }
    }

    static Verdict verify(InputStream in, Head after, Optional<Head> anchor, Map<String, byte[]> keys)
            throws IOException {
        return new VerifyTrail(after, anchor, keys).verdict(new BufferedInputStream(in, 1 << 16));
    }

    // --- the chain ---

    private Verdict verdict(InputStream in) throws IOException {
        long start = head.index;
        if (differs()) {
            return broken("ALTERED", head.index, "the head has another link; l'ancre a un autre lien");
        }
        for (Optional<byte[]> bytes = nextLine(in); bytes.isPresent(); bytes = nextLine(in)) {
            line++;
            Optional<Verdict> broken = check(bytes.get(), in);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        if (anchor.isPresent() && anchor.get().index > head.index) {
            line++;
            return truncated();
        }
        return new Verdict("", 0, head.index - start, "", firstHash, head);
    }

    private Optional<Verdict> check(byte[] bytes, InputStream in) throws IOException {
        long expected = head.index + 1;
        try {
            if (bytes.length > 0 && bytes.length <= LINE_MAX && bytes[bytes.length - 1] != '\n') {
                return Optional.of(truncated());
            }
            Link link = link(bytes);
            if (!link.holds()) {
                return Optional.of(broken("ALTERED", expected, "its hash is another; son empreinte est autre"));
            }
            if (link.head.index != expected) {
                return Optional.of(misplaced(link.head.index, in));
            }
            if (!link.previous.equals(head.hash)) {
                return Optional.of(
                        broken(
                                "ALTERED",
                                Math.max(1, head.index),
                                "changed with its hash, the next one tells; modifi\u00e9 avec son empreinte, le suivant le montre"));
            }
            if (!follows(link)) {
                return Optional.of(broken("ALTERED", expected, "its sums are others; ses cumuls sont autres"));
            }
            if (!keys.isEmpty() && !isSealed(link)) {
                return Optional.of(broken(
                        "ALTERED", expected, "no given key sealed it; aucune cl\u00e9 donn\u00e9e ne l'a scell\u00e9"));
            }
            firstHash = firstHash.equals("-") ? link.head.hash : firstHash;
            head = link.head;
        } catch (Malformed e) {
            return Optional.of(broken("MALFORMED", expected, "field " + e.field() + "; champ illisible"));
        }
        return differs()
                ? Optional.of(broken("ALTERED", head.index, "the head has another link; l'ancre a un autre lien"))
                : Optional.empty();
    }

    private Verdict misplaced(long index, InputStream in) throws IOException {
        long expected = head.index + 1;
        String elsewhere = "it is at another place; il est \u00e0 une autre place";
        if (index < expected) {
            return broken("REORDERED", index, elsewhere);
        }
        for (Optional<byte[]> bytes = nextLine(in); bytes.isPresent(); bytes = nextLine(in)) {
            if (isLink(bytes.get(), expected)) {
                return broken("REORDERED", expected, elsewhere);
            }
        }
        return broken("MISSING", expected, "it is not there; il manque");
    }

    private static boolean isLink(byte[] bytes, long index) {
        try {
            Link link = link(bytes);
            return bytes[bytes.length - 1] == '\n' && link.head.index == index && link.holds();
        } catch (Malformed e) {
            return false;
        }
    }

    private boolean follows(Link link) throws Malformed {
        boolean issued = link.action.equals("ISSUED");
        TreeMap<String, BigDecimal> totals = new TreeMap<>(head.totals);
        if (issued) {
            String currency = match(CURRENCY, link.values.getOrDefault("currency", ""), "currency");
            BigDecimal sum = totals.getOrDefault(currency, BigDecimal.ZERO)
                    .add(amount(link.values.getOrDefault("totalGross", ""), "totalGross"));
            amount(sum.toPlainString(), "totalGross");
            totals.put(currency, sum);
        }
        return link.head.documents == head.documents + (issued ? 1 : 0) && link.head.totals.equals(totals);
    }

    private boolean isSealed(Link link) {
        byte[] secret = keys.get(link.key);
        if (secret == null) {
            return false;
        }
        String content = before(link.line, 2);
        String seal =
                link.line.substring(content.length() + 1, before(link.line, 1).length());
        return MessageDigest.isEqual(ascii(hmac(secret, content)), ascii(seal));
    }

    private boolean differs() {
        return anchor.isPresent()
                && anchor.get().index == head.index
                && !anchor.get().isSameAs(head);
    }

    private Verdict truncated() {
        return broken(
                "TRUNCATED", head.index + 1, "the trail stops before its end; la piste s'arr\u00eate avant sa fin");
    }

    private Verdict broken(String kind, long index, String reason) {
        return new Verdict(kind, index, line, reason, firstHash, head);
    }

    // --- one line ---

    /** With its LF, where it has one; of a line that is too long, more bytes than a line may have. */
    private static Optional<byte[]> nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int b = in.read();
        while (b >= 0 && b != '\n') {
            if (line.size() <= LINE_MAX) {
                line.write(b);
            }
            b = in.read();
        }
        if (b == '\n') {
            line.write(b);
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private static Link link(byte[] bytes) throws Malformed {
        int length = bytes.length - (bytes[bytes.length - 1] == '\n' ? 1 : 0);
        require(length <= LINE_MAX, "length");
        String line = text(Arrays.copyOf(bytes, length));
        String[] fields = line.split("\\|", FIELDS_BEFORE + VALUES_MAX + FIELDS_AFTER + 1);
        int end = fields.length;
        require(fields[0].equals("1"), "version");
        require(end >= FIELDS_BEFORE + FIELDS_AFTER && end <= FIELDS_BEFORE + VALUES_MAX + FIELDS_AFTER, "count");
        long index = number(fields[1], "index");
        require(index >= 1, "index");
        String previous = match(HASH, fields[2], "previous");
        requireInstant(fields[3]);
        requireId(fields[4], "actor");
        match(ACTION, fields[5], "action");
        requireId(fields[6], "subject");
        Map<String, String> values = values(Arrays.copyOfRange(fields, FIELDS_BEFORE, end - FIELDS_AFTER));
        Head head = new Head(
                index,
                match(HASH, fields[end - 1], "hash"),
                number(fields[end - 5], "documents"),
                sums(fields[end - 4]));
        requireSeal(fields[end - 3], fields[end - 2]);
        return new Link(line, previous, fields[5], values, fields[end - 3], head);
    }

    private static Map<String, String> values(String[] fields) throws Malformed {
        TreeMap<String, String> values = new TreeMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            require(equals > 0, "values");
            String key = match(KEY, field.substring(0, equals), "values");
            require(values.isEmpty() || values.lastKey().compareTo(key) < 0, "values");
            requireText(field, key);
            values.put(key, field.substring(equals + 1));
        }
        return values;
    }

    private static TreeMap<String, BigDecimal> sums(String text) throws Malformed {
        TreeMap<String, BigDecimal> totals = new TreeMap<>();
        if (text.equals("-")) {
            return totals;
        }
        for (String sum : text.split(",", -1)) {
            require(sum.length() > 4 && sum.charAt(3) == '=', "totals");
            String currency = match(CURRENCY, sum.substring(0, 3), "totals");
            require(totals.isEmpty() || totals.lastKey().compareTo(currency) < 0, "totals");
            totals.put(currency, amount(sum.substring(4), "totals"));
        }
        return totals;
    }

    private static String written(Map<String, BigDecimal> totals) {
        StringBuilder text = new StringBuilder();
        totals.forEach((currency, sum) -> text.append(text.length() == 0 ? "" : ",")
                .append(currency)
                .append('=')
                .append(sum.toPlainString()));
        return text.length() == 0 ? "-" : text.toString();
    }

    // --- one field ---

    private static long number(String text, String field) throws Malformed {
        return Long.parseLong(match(NUMBER, text, field));
    }

    private static BigDecimal amount(String text, String field) throws Malformed {
        BigDecimal amount = new BigDecimal(match(AMOUNT, text, field));
        require(amount.signum() != 0 || text.charAt(0) != '-', field);
        return amount;
    }

    private static void requireInstant(String text) throws Malformed {
        match(INSTANT, text, "instant");
        try {
            require(Instant.parse(text).toString().equals(text), "instant");
        } catch (DateTimeException e) {
            throw new Malformed("instant");
        }
    }

    /** Two rows of sixteen digits in hexadecimal, DEL, the two signs, and half a pair: all that is escaped, and alone. */
    private static void requireText(String text, String field) throws Malformed {
        boolean openHalf = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            require(c >= ' ' && c != 0x7f, field);
            boolean escaped = c == '\\';
            if (escaped) {
                require(at + 5 <= text.length(), field);
                c = (char) Integer.parseInt(match(FOUR_DIGITS, text.substring(at + 1, at + 5), field), 16);
                require(c < ' ' || c == 0x7f || c == '\\' || c == '|' || Character.isSurrogate(c), field);
                require(!(openHalf && Character.isLowSurrogate(c)), field);
                at += 4;
            }
            openHalf = escaped && Character.isHighSurrogate(c);
        }
    }

    private static void requireId(String text, String field) throws Malformed {
        requireText(text, field);
        int escapes = text.length() - text.replace("\\", "").length();
        int length = text.length() - 4 * escapes;
        require(length >= 1 && length <= 128, field);
    }

    private static void requireSeal(String name, String seal) throws Malformed {
        if (!name.equals("-") || !seal.equals("-")) {
            require(!name.equals("-"), "key");
            match(SEAL_NAME, name, "key");
            match(SEAL, seal, "seal");
        }
    }

    private static String match(Pattern pattern, String text, String field) throws Malformed {
        require(pattern.matcher(text).matches(), field);
        return text;
    }

    private static void require(boolean right, String field) throws Malformed {
        if (!right) {
            throw new Malformed(field);
        }
    }

    // --- bytes ---

    private static String text(byte[] bytes) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("encoding");
        }
    }

    /** What stands before the last {@code fields} fields and their separators. */
    private static String before(String line, int fields) {
        int end = line.length();
        for (int i = 0; i < fields; i++) {
            end = line.lastIndexOf('|', end - 1);
        }
        return line.substring(0, end);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
