package io.comptoir.accounting.fec;

import java.nio.charset.StandardCharsets;

/** The groups of matched lines that do not come to zero yet; one that does is forgotten. */
final class FecMatches {

    private static final int GROUPS_MAX = 1 << 18;
    private static final int SUM = 0;
    private static final int LINE = 1;
    private static final int CODE = 2;
    private static final int UNREAD = 3;
    private static final int CODE_LENGTH = 8;

    private final LongMap groups = new LongMap(4, GROUPS_MAX);
    private boolean full;

    /** Adds a line to its group; one whose amount could not be read leaves the group unjudged. */
    void add(long key, long balance, boolean unread, byte[] bytes, int from, int to, long line) {
        int slot = groups.find(key);
        if (slot < 0) {
            slot = groups.add(key);
            if (slot < 0) {
                full = true;
                return;
            }
            groups.put(slot, LINE, line);
            groups.put(slot, CODE, packed(bytes, from, to));
        }
        long sum = groups.get(slot, SUM) + balance;
        groups.put(slot, SUM, sum);
        if (unread) {
            groups.put(slot, UNREAD, 1);
        }
        if (sum == 0 && groups.get(slot, UNREAD) == 0) {
            groups.remove(slot);
        }
    }

    /** Tells of the groups that are left. */
    void end(FecFindings found) {
        if (full) {
            return;
        }
        for (int slot = 0; slot < groups.slots(); slot++) {
            if (groups.isTaken(slot) && groups.get(slot, UNREAD) == 0) {
                found.add(
                        FecRule.MATCHING_GROUP,
                        groups.get(slot, LINE),
                        FecColumn.MATCHING.header(),
                        text(groups.get(slot, CODE)),
                        FecTally.text(groups.get(slot, SUM)));
            }
        }
    }

    /** Whether there were more groups than are kept. */
    boolean isFull() {
        return full;
    }

    private static long packed(byte[] bytes, int from, int to) {
        long packed = 0;
        for (int i = from; i < to && i - from < CODE_LENGTH; i++) {
            packed = (packed << 8) | (bytes[i] & 0xFF);
        }
        return packed;
    }

    private static String text(long packed) {
        byte[] bytes = new byte[CODE_LENGTH];
        int length = 0;
        for (int shift = 56; shift >= 0; shift -= 8) {
            byte b = (byte) (packed >>> shift);
            if (b != 0) {
                bytes[length++] = b;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
