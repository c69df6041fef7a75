package io.comptoir.document;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.ValueStyle;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.CompanySize;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatDueOn;
import io.comptoir.tax.VatRegime;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/** A legal entity with the way it invoices: its numbers, its VAT, its mentions and its look. */
@ValueStyle
@Value.Immutable
public abstract class Issuer {

    private static final NumberSeries INVOICES = NumberSeries.of("F{yyyy}-{seq:5}");
    private static final NumberSeries CREDIT_NOTES = NumberSeries.of("AV{yyyy}-{seq:5}");
    private static final NumberSeries QUOTES = NumberSeries.of("D{yyyy}-{seq:5}");

    Issuer() {}

    /** Who issues. */
    public abstract LegalEntity entity();

    /** The series of its invoices: {@code F{yyyy}-{seq:5}}, from 1 each year, unless said otherwise. */
    @Value.Default
    public NumberSeries invoiceSeries() {
        return INVOICES;
    }

    /** The series of its credit notes: {@code AV{yyyy}-{seq:5}}, from 1 each year, unless said otherwise. */
    @Value.Default
    public NumberSeries creditNoteSeries() {
        return CREDIT_NOTES;
    }

    /** The series of its quotes, which no law asks for: {@code D{yyyy}-{seq:5}}, from 1 each year, unless said otherwise. */
    @Value.Default
    public NumberSeries quoteSeries() {
        return QUOTES;
    }

    /** The series that numbers invoices of a kind. */
    public NumberSeries series(InvoiceKind kind) {
        return kind.isCredit() ? creditNoteSeries() : invoiceSeries();
    }

    /** Whether its prices are told before tax or with it; before tax unless said otherwise. */
    @Value.Default
    public PriceBasis pricing() {
        return PriceBasis.NET;
    }

    /** The only currency it bills in (BT-5); empty for one that bills in several. */
    public abstract Optional<CurrencyUnit> onlyCurrency();

    /** Its picture, printed at the head of its papers. */
    public abstract Optional<Logo> logo();

    /** How it stands to VAT; it charges VAT unless said otherwise. */
    @Value.Default
    public VatRegime vatRegime() {
        return VatRegime.NORMAL;
    }

    /** Whether it chose to owe the VAT of its services when it bills them — option pour les débits (CGI art. 269, 2, c). */
    @Value.Default
    public boolean vatOnDebits() {
        return false;
    }

    /** Whether somebody must approve each of its papers before it is issued; nobody must unless said otherwise. */
    @Value.Default
    public boolean approvalRequired() {
        return false;
    }

    /**
     * Its size, which decides when the reform of invoicing reaches it; unknown counts as small. A member of a VAT group —
     * assujetti unique — counts as {@link CompanySize#LARGE}, whatever its own size.
     */
    public abstract Optional<CompanySize> size();

    /** What it decided about single mentions; all others follow the law. */
    public abstract List<MentionChoice> mentions();

    /** The rules it sets aside, with its reasons; frozen with each paper. */
    public abstract List<RuleOverride> overrides();

    /** What makes the VAT of a supply due (CGI art. 269, 2). */
    public VatDueOn vatDueOn(Nature nature) {
        if (nature == Nature.GOODS) {
            return VatDueOn.DELIVERY;
        }
        return vatOnDebits() ? VatDueOn.DEBITS : VatDueOn.RECEIPTS;
    }

    /** What it decided about the mention {@code key}; the last word counts. */
    public Optional<MentionChoice> mention(String key) {
        return mentions().stream().filter(choice -> choice.key().equals(key)).reduce((first, last) -> last);
    }

    /** The same issuer, with the words of the law again for the mention {@code key} — texte par défaut. */
    public Issuer resetToDefault(String key) {
        return toBuilder()
                .mentions(mentions().stream()
                        .filter(choice -> !choice.key().equals(key))
                        .toList())
                .build();
    }

    /** An issuer with the shipped settings. */
    public static Issuer of(LegalEntity entity) {
        return builder().entity(entity).build();
    }

    /** Starts a copy of this issuer, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an issuer. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an issuer; the entity is required. */
    public static final class Builder extends ImmutableIssuer.Builder {
        Builder() {}
    }
}
