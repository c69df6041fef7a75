package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One thing that is billed (BG-25). */
@ValueStyle
@Value.Immutable
public abstract class InvoiceLine {

    InvoiceLine() {}

    /** Its name among the lines (BT-126). */
    public abstract String id();

    /** Words about it (BT-127). */
    public abstract Optional<String> note();

    /** What it is about, such as a meter (BT-128). */
    public abstract Optional<Identifier> objectId();

    /** How many units (BT-129). Negative on a line that corrects another; zero on a group that tells none. */
    public abstract BigDecimal quantity();

    /** What they are counted in (BT-130, Rec 20); empty on a group that tells no quantity. */
    public abstract String unitCode();

    /** What it adds to the invoice, before tax (BT-131). */
    public abstract BigDecimal net();

    /** The line of the order it bills (BT-132). */
    public abstract Optional<String> orderLine();

    /** Where the buyer books it (BT-133). */
    public abstract Optional<String> buyerAccountingReference();

    /** Where it stands among lines that hold others (BT-X-304, BT-X-8). */
    @Value.Default
    public LineHierarchy hierarchy() {
        return LineHierarchy.NONE;
    }

    /** What it comes to with its tax (EXT-FR-FE-181, 182, 184). */
    @Value.Default
    public LineTotals totals() {
        return LineTotals.NONE;
    }

    /** The invoice that came before and that it takes up, such as that of a deposit (EXT-FR-FE-BG-06). */
    public abstract Optional<PrecedingInvoice> precedingInvoice();

    /** When and where it was supplied, where that differs by line (EXT-FR-FE-BG-10); a line's has no period of its own. */
    public abstract Optional<Delivery> delivery();

    /** Who sells it, where that differs by line (BG-X-90). */
    public abstract Optional<ItemSeller> seller();

    /** When it was supplied, for what lasts (BG-26). */
    public abstract Optional<DateRange> period();

    /** What is taken off it (BG-27). */
    public abstract List<AllowanceCharge> allowances();

    /** What is added to it (BG-28). */
    public abstract List<AllowanceCharge> charges();

    /** The price of a unit (BG-29); zero on a group that tells none. */
    public abstract LinePrice price();

    /** What it is taxed with (BG-30); {@link LineVat#UNTOLD} on a group that does not tell it. */
    public abstract LineVat vat();

    /** What is sold (BG-31). */
    public abstract LineItem item();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a line. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a line; note, period, allowances and charges may be left out. */
    public static final class Builder extends ImmutableInvoiceLine.Builder {
        Builder() {}
    }
}
