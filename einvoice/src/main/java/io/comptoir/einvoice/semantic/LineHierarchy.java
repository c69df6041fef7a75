package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * Where a line stands among lines that hold others (Factur-X EXTENDED).
 *
 * @param parent  the line it is a part of (BT-X-304)
 * @param status  what its state is (BT-X-7)
 * @param reason  whether it counts: {@code DETAIL}, {@code GROUP} or {@code INFORMATION} (BT-X-8)
 */
public record LineHierarchy(Optional<String> parent, Optional<String> status, Optional<String> reason) {

    /** A line beside others that are all alike. */
    public static final LineHierarchy NONE = new LineHierarchy(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether totals take it in: groups and mere information are left out. */
    public boolean counts() {
        return reason.isEmpty() || reason.get().equals("DETAIL");
    }
}
