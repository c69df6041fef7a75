package io.comptoir.accounting.fec;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;

/**
 * Writes a FEC as XML, after the schema that the tax office publishes for each regime (LPF art. A47 A-1, VI). One entry is
 * held at a time.
 * <p>
 * The schema keeps label and matching on the entry, not on its lines: where a line has its own, it follows among the
 * further elements of the line, where the schema admits any.
 */
public final class FecXmlWriter {

    private final Writer out;
    private final FecRegime regime;
    private Optional<String> journal = Optional.empty();

    private FecXmlWriter(Writer out, FecRegime regime) {
        this.out = out;
        this.regime = regime;
    }

    /**
     * Writes a whole file: aside, then moved into its place.
     *
     * @param closing  the last day of the exercise
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, FecRegime regime, LocalDate closing, Iterator<FecLine> lines)
            throws IOException {
        Aside.write(file, out -> write(out, regime, closing, lines));
    }

    /** Writes to {@code out}, which stays open, in UTF-8. */
    public static void write(OutputStream out, FecRegime regime, LocalDate closing, Iterator<FecLine> lines)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new FecXmlWriter(writer, regime).write(closing, FecEntry.of(lines));
        writer.flush();
    }

    private void write(LocalDate closing, Iterator<FecEntry> entries) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<comptabilite>\n<exercice>\n");
        element("DateCloture", closing.toString());
        while (entries.hasNext()) {
            FecEntry entry = entries.next();
            goTo(entry.first());
            write(entry);
        }
        if (journal.isPresent()) {
            out.write("</journal>\n");
        }
        out.write("</exercice>\n</comptabilite>\n");
    }

    /** A journal may come several times: entries keep the order of their validation. */
    private void goTo(FecLine first) throws IOException {
        if (journal.equals(Optional.of(first.journalCode()))) {
            return;
        }
        if (journal.isPresent()) {
            out.write("</journal>\n");
        }
        journal = Optional.of(first.journalCode());
        out.write("<journal>\n");
        element("JournalCode", first.journalCode());
        element("JournalLib", first.journalLabel());
    }

    private void write(FecEntry entry) throws IOException {
        FecLine first = entry.first();
        boolean matched = entry.lines().stream().allMatch(line -> hasMatching(line, first));
        out.write("<ecriture>\n");
        element("EcritureNum", first.entryNumber());
        element("EcritureDate", first.date().toString());
        element("EcritureLib", first.label());
        element("PieceRef", first.documentReference());
        element("PieceDate", first.documentDate().toString());
        if (matched) {
            writeMatching(first);
        }
        element("ValidDate", first.validatedOn().toString());
        writeCash(first);
        for (FecLine line : entry.lines()) {
            write(line, first, matched);
        }
        out.write("</ecriture>\n");
    }

    private void writeCash(FecLine first) throws IOException {
        if (regime != FecRegime.FARM_CASH && regime != FecRegime.PROFESSION_CASH) {
            return;
        }
        element("DateRglt", first.paidOn().orElse(first.date()).toString());
        element("ModeRglt", first.paymentMode());
        optional("NatOp", first.operation());
        if (regime == FecRegime.PROFESSION_CASH) {
            optional("IdClient", first.client());
        }
    }

    private void write(FecLine line, FecLine first, boolean matched) throws IOException {
        out.write("<ligne>\n");
        optional("CompteNum", line.account());
        element("CompteLib", line.accountLabel());
        optional("CompAuxNum", line.subledger());
        optional("CompAuxLib", line.subledgerLabel());
        if (line.foreignAmount().isPresent()) {
            element("Montantdevise", line.foreignAmount().get().toPlainString());
        }
        optional("Idevise", line.currency());
        BigDecimal balance = line.balance();
        element(balance.signum() < 0 ? "Credit" : "Debit", balance.abs().toPlainString());
        if (!line.label().equals(first.label())) {
            element("EcritureLib", line.label());
        }
        if (!line.documentReference().equals(first.documentReference())) {
            element("PieceRef", line.documentReference());
        }
        if (!matched) {
            writeMatching(line);
        }
        out.write("</ligne>\n");
    }

    private void writeMatching(FecLine line) throws IOException {
        optional("EcritureLet", line.matchingCode());
        if (line.matchedOn().isPresent()) {
            element("DateLet", line.matchedOn().get().toString());
        }
    }

    private static boolean hasMatching(FecLine line, FecLine first) {
        return line.matchingCode().equals(first.matchingCode())
                && line.matchedOn().equals(first.matchedOn());
    }

    private void optional(String name, String text) throws IOException {
        if (!text.isBlank()) {
            element(name, text);
        }
    }

    private void element(String name, String text) throws IOException {
        out.write("<" + name + ">");
        out.write(FecText.fit(text, FecCharset.UTF_8)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;"));
        out.write("</" + name + ">\n");
    }
}
