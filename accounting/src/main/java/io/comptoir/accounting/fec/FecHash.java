package io.comptoir.accounting.fec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hashes of bytes: so long that two zones of one file do not meet by chance. */
final class FecHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long START = 0xCBF29CE484222325L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private FecHash() {}

    static long of(byte[] bytes, int from, int to) {
        return of(START, bytes, from, to);
    }

    /** Goes on from another hash; eight bytes at a time. */
    static long of(long hash, byte[] bytes, int from, int to) {
        long h = hash ^ ((to - from) * STEP);
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            h = mixed(h, (long) LONGS.get(bytes, i));
        }
        long rest = 0;
        for (; i < to; i++) {
            rest = (rest << 8) | (bytes[i] & 0xFF);
        }
        return mixed(h, rest);
    }

    private static long mixed(long hash, long value) {
        long h = (hash ^ value) * STEP;
        return h ^ (h >>> 32);
    }

    static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ') {
                return false;
            }
        }
        return true;
    }
}
