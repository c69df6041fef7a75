package io.comptoir.accounting.fec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A good file of three entries, and ways to break it. Lines are counted from 1, that of the names. */
final class BrokenFec {

    static final String NAME = "732829320FEC20251231.txt";

    private static final String GOOD = """
            JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
            AN|A nouveaux|1|20250101|101000|Capital|||AN1|20250101|Solde initial|0,00|1000,00|||20250102||
            AN|A nouveaux|1|20250101|512000|Banque|||AN1|20250101|Solde initial|1000,00|0,00|||20250102||
            VT|Ventes|2|20250327|411000|Clients|411004|Omega|FC1|20250327|Facture FC1|3240,00|0,00|A|20250415|20250328||
            VT|Ventes|2|20250327|706000|Prestations de services|||FC1|20250327|Facture FC1|0,00|2700,00|||20250328||
            VT|Ventes|2|20250327|445710|TVA collectée|||FC1|20250327|Facture FC1|0,00|540,00|||20250328||
            BQ|Banque|3|20250410|512000|Banque|||VIR1|20250410|Virement|3240,00|0,00|||20250411||
            BQ|Banque|3|20250410|411000|Clients|411004|Omega|VIR1|20250410|Virement|0,00|3240,00|A|20250415|20250411||
            """;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> breaks = new ArrayList<>();
    private String separator = "\t";
    private Charset charset = StandardCharsets.ISO_8859_1;
    private byte[] before = new byte[0];
    private String name = NAME;
    private boolean empty;

    BrokenFec() {
        for (String line : GOOD.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(new ArrayList<>(List.of(line.split("\\|", -1))));
                breaks.add("\r\n");
            }
        }
    }

    /** Changes such as {@code 4.Debit=1,00 & delete 5}, one after the other. */
    static BrokenFec by(String changes) {
        BrokenFec fec = new BrokenFec();
        for (String change : changes.split(" & ", -1)) {
            fec.change(change.translateEscapes());
        }
        return fec;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (int i = 0; i < lines.size() && !empty; i++) {
            out.writeBytes((String.join(separator, lines.get(i)) + breaks.get(i)).getBytes(charset));
        }
        return out.toByteArray();
    }

    private void change(String change) {
        String[] words = change.split(" ", 3);
        switch (words[0]) {
            case "none" -> {}
            case "empty" -> empty = true;
            case "name" -> name = words[1];
            case "separator" -> separator = words[1];
            case "charset" -> charset = Charset.forName(words[1]);
            case "mark" -> before = new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
            case "delete" -> delete(Integer.parseInt(words[1]));
            case "keep" -> keep(Integer.parseInt(words[1]));
            case "move" -> lines.add(Integer.parseInt(words[2]) - 1, lines.remove(Integer.parseInt(words[1]) - 1));
            case "blank" -> insert(Integer.parseInt(words[1]), new ArrayList<>(List.of("")));
            case "line" -> lines.set(Integer.parseInt(words[1]) - 1, new ArrayList<>(List.of(words[2])));
            case "join" -> join(Integer.parseInt(words[1]), words[2]);
            case "more" -> lines.get(Integer.parseInt(words[1]) - 1).add(words.length > 2 ? words[2] : "");
            case "less" -> lines.get(Integer.parseInt(words[1]) - 1).remove(17);
            case "break" -> breaks.set(Integer.parseInt(words[1]) - 1, words.length > 2 ? words[2] : "");
            case "without" -> without(words[1]);
            case "swap" -> swap(words[1], words[2]);
            case "sides" -> sides();
            case "cash" -> cash();
            default -> set(change);
        }
    }

    private void delete(int line) {
        lines.remove(line - 1);
        breaks.remove(line - 1);
    }

    private void insert(int line, List<String> fields) {
        lines.add(line - 1, fields);
        breaks.add(line - 1, "\r\n");
    }

    private void keep(int count) {
        while (lines.size() > count) {
            delete(lines.size());
        }
    }

    private void join(int line, String by) {
        lines.set(line - 1, new ArrayList<>(List.of(String.join(by, lines.get(line - 1)))));
    }

    private void without(String column) {
        int place = lines.get(0).indexOf(column);
        lines.forEach(line -> line.remove(place));
    }

    private void swap(String one, String other) {
        int from = lines.get(0).indexOf(one);
        int to = lines.get(0).indexOf(other);
        for (List<String> line : lines) {
            String held = line.get(from);
            line.set(from, line.get(to));
            line.set(to, held);
        }
    }

    /** One amount and its side instead of debit and credit. */
    private void sides() {
        for (List<String> line : lines) {
            boolean debits = line.get(12).equals("0,00");
            line.set(11, line.get(debits ? 11 : 12));
            line.set(12, debits ? "D" : "C");
        }
        lines.get(0).set(11, "Montant");
        lines.get(0).set(12, "Sens");
    }

    /** The columns of cash books. */
    private void cash() {
        lines.get(0).addAll(Arrays.asList("DateRglt", "ModeRglt", "NatOp"));
        lines.subList(1, lines.size()).forEach(line -> line.addAll(Arrays.asList(line.get(3), "VIR", "")));
    }

    private void set(String change) {
        int point = change.indexOf('.');
        int equals = change.indexOf('=');
        String line = change.substring(0, point);
        String column = change.substring(point + 1, equals);
        String value = change.substring(equals + 1);
        int place = lines.get(0).indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("No column " + column);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (line.equals("*") ? i > 0 : i == Integer.parseInt(line) - 1) {
                lines.get(i).set(place, value);
            }
        }
    }
}
