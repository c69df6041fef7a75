package io.comptoir.einvoice.container;

import io.comptoir.einvoice.container.Value.Dictionary;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes the encodings off a stream (ISO 32000-1, 7.4), and stops where more comes out than any invoice needs. */
final class Filters {

    /** The most bytes that come out of one stream. */
    static final int BYTES_MAX = 32 << 20;

    private static final int CHAIN_MAX = 4;
    /** Text shrinks to a tenth or a thirtieth; what shrinks to less than a two hundredth was made to. */
    private static final int RATIO_MAX = 200;

    private static final int RATIO_FROM = 1 << 20;
    private static final int BUFFER = 8192;
    private static final int PNG_FROM = 10;
    private static final int TIFF = 2;
    private static final int COLUMNS_MAX = 1 << 16;

    private Filters() {}

    /**
     * The bytes without their encodings.
     *
     * @param names  the encodings, in the order they are to be taken off
     * @param parameters  those of each, as far as there are any
     */
    static byte[] decode(byte[] raw, List<String> names, List<Dictionary> parameters) {
        if (names.size() > CHAIN_MAX) {
            throw Refusal.of(Refusal.FILTER, String.join(" ", names));
        }
        byte[] bytes = raw;
        for (int i = 0; i < names.size(); i++) {
            Dictionary own = i < parameters.size() ? parameters.get(i) : Dictionary.EMPTY;
            bytes = decode(bytes, names.get(i), own);
        }
        return bytes;
    }

    private static byte[] decode(byte[] bytes, String name, Dictionary parameters) {
        return switch (name) {
            case "FlateDecode", "Fl" -> predicted(inflate(bytes), parameters);
            case "ASCIIHexDecode", "AHx" -> hexadecimal(bytes);
            case "ASCII85Decode", "A85" -> base85(bytes);
            default -> throw Refusal.of(Refusal.FILTER, name);
        };
    }

    /** Inflated piece by piece: what is too much is seen before there is room for it. */
    private static byte[] inflate(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            List<byte[]> pieces = new ArrayList<>();
            int length = 0;
            for (int count = BUFFER; count > 0; length += count) {
                byte[] piece = new byte[BUFFER];
                count = fill(inflater, piece);
                pieces.add(piece);
                refuseTooMuch(length + count, inflater.getBytesRead());
            }
            return joined(pieces, length);
        } catch (DataFormatException e) {
            throw Refusal.damaged("Flate");
        } finally {
            inflater.end();
        }
    }

    private static int fill(Inflater inflater, byte[] piece) throws DataFormatException {
        int count = 0;
        for (int more = 1; more > 0 && count < piece.length; count += more) {
            more = inflater.inflate(piece, count, piece.length - count);
        }
        return count;
    }

    private static void refuseTooMuch(int length, long compressed) {
        boolean swells = length > RATIO_FROM && length / RATIO_MAX > compressed;
        if (length > BYTES_MAX || swells) {
            throw Refusal.of(Refusal.INFLATES, "", swells ? RATIO_MAX + " : 1" : (BYTES_MAX >> 20) + " MiB");
        }
    }

    private static byte[] joined(List<byte[]> pieces, int length) {
        byte[] whole = new byte[length];
        for (int i = 0, at = 0; at < length; i++, at += BUFFER) {
            System.arraycopy(pieces.get(i), 0, whole, at, Math.min(BUFFER, length - at));
        }
        return whole;
    }

    /** Undoes the prediction of rows (7.4.4.4); cross-reference streams have it, one byte a sample. */
    private static byte[] predicted(byte[] bytes, Dictionary parameters) {
        int predictor = parameters.get("Predictor").asCount().orElse(1);
        int columns = parameters.get("Columns").asCount().orElse(1);
        boolean sampled = parameters.get("Colors").asCount().orElse(1) != 1
                || parameters.get("BitsPerComponent").asCount().orElse(8) != 8;
        if (predictor < TIFF) {
            return bytes;
        }
        if (predictor < PNG_FROM || sampled || columns < 1 || columns > COLUMNS_MAX) {
            throw Refusal.of(Refusal.FILTER, "Predictor " + predictor);
        }
        int rows = bytes.length / (columns + 1);
        byte[] plain = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            unpredict(bytes, plain, row, columns);
        }
        return plain;
    }

    private static void unpredict(byte[] bytes, byte[] plain, int row, int columns) {
        int from = row * (columns + 1);
        int to = row * columns;
        int kind = bytes[from];
        for (int i = 0; i < columns; i++) {
            int left = i == 0 ? 0 : plain[to + i - 1] & 0xFF;
            int up = row == 0 ? 0 : plain[to + i - columns] & 0xFF;
            int corner = i == 0 || row == 0 ? 0 : plain[to + i - columns - 1] & 0xFF;
            plain[to + i] = (byte) (bytes[from + 1 + i] + prediction(kind, left, up, corner));
        }
    }

    private static int prediction(int kind, int left, int up, int corner) {
        return switch (kind) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> nearest(left, up, corner);
            default -> 0;
        };
    }

    /** Of three neighbours the one next to left + up − corner (PNG, 9.4). */
    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private static byte[] hexadecimal(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 1);
        int half = -1;
        for (byte one : bytes) {
            int digit = Character.digit((char) (one & 0x7F), 16);
            if (one == '>') {
                break;
            }
            if (digit >= 0 && half >= 0) {
                out.write(half * 16 + digit);
                half = -1;
            } else if (digit >= 0) {
                half = digit;
            }
        }
        if (half >= 0) {
            out.write(half * 16);
        }
        return out.toByteArray();
    }

    private static byte[] base85(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        long group = 0;
        int digits = 0;
        for (int i = 0; i < bytes.length && bytes[i] != '~'; i++) {
            if (bytes[i] == 'z' && digits == 0) {
                write(out, 0, 4);
            } else if (bytes[i] >= '!' && bytes[i] <= 'u') {
                group = group * 85 + bytes[i] - '!';
                digits++;
            }
            if (digits == 5) {
                write(out, group, 4);
                group = 0;
                digits = 0;
            }
        }
        for (int i = digits; digits > 1 && i < 5; i++) {
            group = group * 85 + 84;
        }
        write(out, group, Math.max(0, digits - 1));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long group, int count) {
        for (int i = 0; i < count; i++) {
            out.write((int) (group >> (24 - 8 * i)));
        }
    }
}
