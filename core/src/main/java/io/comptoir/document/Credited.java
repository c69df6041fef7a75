package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Part;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was given back of one invoice so far, and so what may still be: at each rate never more than was billed, and the last
 * credit note takes the rest of net and VAT, so that all together give back exactly the invoice.
 *
 * @param notes  the credit notes, in the order they were issued
 */
public record Credited(List<Note> notes) {

    /** Nothing yet. */
    public static final Credited NOTHING = new Credited(List.of());

    /** A credit note that takes VAT off by no cent, for a discount — avoir net de taxe (BOI-TVA-DECLA-30-20-20-20, § 260). */
    static final String NET_OF_TAX = "VATEX-FR-CNWVAT";

    private static final String SOURCE = "BOI-TVA-DECLA-30-20-20-20, § 190 to 260; CGI art. 272, 1";
    private static final Rule ABOVE_REST = Rule.error("CPT-DOCUMENT-CREDIT-ABOVE-REST", SOURCE)
            .says(
                    "L'avoir rend {value} à {0}, mais il ne reste que {1} à rendre.",
                    "The credit note gives {value} back at {0}, but only {1} is left to give back.")
            .fix(
                    "Rendez au plus {1} ; rest() rend tout ce qui reste.",
                    "Give back {1} at most; rest() gives all that is left.");
    private static final Rule OTHER_RATE = Rule.error("CPT-DOCUMENT-CREDIT-OTHER-RATE", SOURCE)
            .says("La facture n'a rien à {value}.", "The invoice has nothing at {value}.")
            .fix("Rendez aux taux de la facture d'origine.", "Give back at the rates of the original invoice.");
    private static final Rule TWICE = Rule.error("CPT-DOCUMENT-CREDIT-TWICE", SOURCE)
            .says("L'avoir {value} est déjà compté.", "Credit note {value} is counted already.")
            .fix("Ne le comptez qu'une fois.", "Count it once.");

    /** Keeps a copy; refuses the same credit note twice. */
    public Credited {
        notes = List.copyOf(notes);
        long different = notes.stream().map(Note::id).distinct().count();
        if (different < notes.size()) {
            Note last = notes.get(notes.size() - 1);
            throw new ViolationsException(TWICE.at("notes", last.number()));
        }
    }

    /** The same with one more credit note. */
    public Credited plus(Invoice.Issued note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(
                note.id(), note.number(), note.issueDate(), note.totals().vat()));
        return new Credited(more);
    }

    /** What is left to give back of {@code origin}, rate by rate. A discount net of tax leaves the VAT as it was. */
    public Part left(Invoice.Issued origin) {
        Part left = new Part(origin.totals().vat());
        for (Note note : notes) {
            left = left.minus(note.vat());
        }
        return left;
    }

    /** All in which a credit note over {@code vat} would give back more of {@code origin} than is left. */
    public Violations check(Invoice.Issued origin, List<VatTotal> vat) {
        Part left = left(origin);
        List<Violation> found = new ArrayList<>();
        BigDecimal netOfTax = netOfTax().add(new Note("", origin.number(), origin.issueDate(), vat).netOfTax());
        for (VatTotal back : vat) {
            if (!isNetOfTax(back.rate())) {
                found.addAll(check(left, back).list());
            }
        }
        BigDecimal most = left.net().add(back(vat).negate());
        if (netOfTax.signum() > 0 && netOfTax.compareTo(most.max(BigDecimal.ZERO)) > 0) {
            found.add(ABOVE_REST.at("lines", netOfTax.toPlainString(), "net de taxe", most.toPlainString()));
        }
        return new Violations(found);
    }

    private static Violations check(Part left, VatTotal back) {
        String rate = back.rate().category().code() + " " + back.rate().percentage() + " %";
        return left.at(back.rate())
                .map(rest -> back.isMoreTaxableThan(rest) || back.isMoreTaxThan(rest)
                        ? Violations.of(ABOVE_REST.at("lines", text(back), rate, text(rest)))
                        : Violations.NONE)
                .orElseGet(() -> Violations.of(OTHER_RATE.at("lines", rate)));
    }

    private static String text(VatTotal amount) {
        return amount.taxable().toPlainString() + " + " + amount.vat().toPlainString();
    }

    private BigDecimal netOfTax() {
        return notes.stream().map(Note::netOfTax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal back(List<VatTotal> vat) {
        return vat.stream()
                .filter(back -> !isNetOfTax(back.rate()))
                .map(VatTotal::taxable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean isNetOfTax(VatRate rate) {
        return rate.vatex().filter(NET_OF_TAX::equals).isPresent();
    }

    /**
     * A credit note.
     *
     * @param id  its technical id
     * @param number  its number
     * @param date  when it was issued
     * @param vat  what it gave back, rate by rate
     */
    public record Note(String id, DocumentNumber number, LocalDate date, List<VatTotal> vat) {

        /** Keeps a copy of the list. */
        public Note {
            vat = List.copyOf(vat);
        }

        private BigDecimal netOfTax() {
            return vat.stream()
                    .filter(total -> isNetOfTax(total.rate()))
                    .map(VatTotal::taxable)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
