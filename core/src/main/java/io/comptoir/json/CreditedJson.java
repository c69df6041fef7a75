package io.comptoir.json;

import io.comptoir.document.Credited;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.VatTotal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was given back of an invoice. */
public final class CreditedJson {

    private static final int SCHEMA = 1;

    private CreditedJson() {}

    /** Writes it. */
    public static String write(Credited credited) {
        ObjectNode out = Json.object().put("schema", SCHEMA);
        ArrayNode notes = out.putArray("notes");
        credited.notes().forEach(note -> write(note, notes.addObject()));
        return Json.write(out);
    }

    private static void write(Credited.Note note, ObjectNode out) {
        out.put("id", note.id())
                .put("number", note.number().value())
                .put("date", note.date().toString());
        ArrayNode vat = out.putArray("vat");
        note.vat().forEach(one -> TotalsJson.writeVat(one, vat.addObject()));
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Credited read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        List<Credited.Note> notes = in.objects("notes", CreditedJson::readNote);
        in.done();
        in.found().throwIfErrors();
        return new Credited(notes);
    }

    private static Optional<Credited.Note> readNote(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        Optional<DocumentNumber> number = in.required("number", in.value("number", DocumentNumber::new));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        List<VatTotal> vat = in.objects("vat", TotalsJson::readVat);
        in.done();
        return id.flatMap(name -> number.flatMap(called -> date.map(day -> new Credited.Note(name, called, day, vat))));
    }
}
