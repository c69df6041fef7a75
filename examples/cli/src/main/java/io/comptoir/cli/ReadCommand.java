package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.einvoice.facturx.FacturxFile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.semantic.TermTable;
import io.comptoir.einvoice.semantic.TermTable.Entry;
import io.comptoir.einvoice.xml.InvoiceXml;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code read}: all that e-invoices tell, by the terms (BT) and groups (BG) of EN 16931 in the order of the norm. What may
 * stand several times is a list. An invoice that lacks something is told as far as it goes, with what it lacks.
 */
@Command(name = "read", description = "Reads CII, UBL and Factur-X invoices into JSON, by the terms of EN 16931.")
final class ReadCommand extends XmlCommand {

    ReadCommand(Console console) {
        super(console);
    }

    @Override
    int answer(String name, byte[] bytes) {
        ObjectNode answer = Answers.object().put("file", name);
        try {
            TermGroup terms = InvoiceXml.terms(FacturxFile.xmlIn(bytes));
            write(terms, answer.putObject("terms"));
            SemanticInvoice.of(terms);
            answer.putArray("violations");
            return Exit.DONE;
        } catch (ViolationsException e) {
            ArrayNode violations = answer.putArray("violations");
            e.violations().forEach(violation -> Answers.write(violation, violations.addObject()));
            return Exit.VIOLATIONS;
        } finally {
            console.out().println(Answers.line(answer));
        }
    }

    private static void write(TermGroup group, ObjectNode out) {
        for (Entry entry : TermTable.entries()) {
            if (entry.isGroup()) {
                groups(entry, group.groups(entry.id()), out);
            } else {
                terms(entry, group.terms(entry.id()), out);
            }
        }
    }

    private static void groups(Entry entry, List<TermGroup> groups, ObjectNode out) {
        if (isList(entry, groups)) {
            ArrayNode list = out.putArray(entry.id());
            groups.forEach(one -> write(one, named(entry, list.addObject())));
        } else {
            groups.forEach(one -> write(one, named(entry, out.putObject(entry.id()))));
        }
    }

    private static void terms(Entry entry, List<Term> terms, ObjectNode out) {
        if (isList(entry, terms)) {
            ArrayNode list = out.putArray(entry.id());
            terms.forEach(term -> write(term, named(entry, list.addObject())));
        } else {
            terms.forEach(term -> write(term, named(entry, out.putObject(entry.id()))));
        }
    }

    private static boolean isList(Entry entry, List<?> told) {
        return told.size() > 1 || (entry.isMany() && !told.isEmpty());
    }

    private static ObjectNode named(Entry entry, ObjectNode out) {
        return out.put("name", entry.name());
    }

    private static void write(Term term, ObjectNode out) {
        out.put("value", term.text());
        term.parts()
                .forEach((id, value) -> TermTable.find(id)
                        .ifPresent(part -> named(part, out.putObject(id)).put("value", value)));
    }
}
