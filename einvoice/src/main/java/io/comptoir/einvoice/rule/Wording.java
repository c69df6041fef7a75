package io.comptoir.einvoice.rule;

import io.comptoir.fault.Text;
import java.util.List;

/** The words of a rule. */
record Wording(List<String> terms, Text text, Text fix) {

    static Wording of(String id, String limit, String element) {
        return new Wording(List.of(), new Text(id + limit + element, id), new Text("", ""));
    }
}
