package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.pdf.style.Labels;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a paper is called.
 *
 * @param name  what it is: Facture, Facture d'acompte, Avoir, Devis
 * @param number  its number, where it has one
 * @param addition  what tells it from another of that number: Version 2, copie
 * @param word  what nobody may miss: BROUILLON, PAYÉ
 */
record Title(String name, Optional<String> number, Optional<String> addition, Optional<String> word) {

    private static final String DASH = " – ";

    static Title of(String name) {
        return new Title(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Title of(InvoiceKind kind, Labels labels) {
        return of(labels.get("title." + kind.name()));
    }

    static Title of(Invoice.Issued invoice, Labels labels) {
        return of(invoice.draft(), labels).numbered(invoice.number().value());
    }

    /** One that the customer wrote says so (CGI ann. II, art. 242 nonies A, I, 14°). */
    static Title of(Invoice.Draft draft, Labels labels) {
        Title title = of(draft.kind(), labels);
        return draft.selfBilled() ? title.adding(labels.get("self.billed")) : title;
    }

    Title numbered(String newNumber) {
        return new Title(name, Optional.of(newNumber), addition, word);
    }

    Title adding(String newAddition) {
        String all = addition.map(before -> before + DASH + newAddition).orElse(newAddition);
        return new Title(name, number, Optional.of(all), word);
    }

    Title under(String newWord) {
        return new Title(name, number, addition, Optional.of(newWord));
    }

    /** All of it: Avoir AV202300003, Devis D2023-00004 – Version 2. */
    String full() {
        String start = name + number.map(text -> " " + text).orElse("");
        return joined(Stream.of(Optional.of(start), addition, word));
    }

    /** What stands under the name: N° D2023-00004 – Version 2. Empty where there is nothing. */
    String line(Labels labels) {
        return joined(Stream.of(number.map(text -> labels.get("number") + " " + text), addition));
    }

    private static String joined(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(DASH));
    }
}
