package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.desk.Outcome;
import io.comptoir.desk.SavedQuote;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.json.UnbilledRequest;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.LegalEntity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code issue}: numbers. */
@Command(
        name = "issue",
        description =
                "Numbers and issues invoices into the books of a folder. Each document has a \"key\"; repeated, it"
                        + " answers what it was given first. The answer is written once the invoice is on the disk.")
final class IssueCommand extends DocumentCommand {

    private static final int TOGETHER_MAX = 128;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the books.")
    @Nullable
    Path folder;

    private @Nullable Store store;

    IssueCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            throw new IllegalStateException("The store is required");
        }
        try (Store opened = Store.open(folder)) {
            store = opened;
            return super.call();
        }
    }

    @Override
    String answer(Document document) {
        return issued(List.of(document.json())).get(0).orElseThrow();
    }

    /** Lines that have come already are issued together: many pay for one write to the disk. */
    @Override
    int answerLines(BufferedReader lines) throws IOException {
        int code = Exit.DONE;
        for (List<String> some = next(lines); !some.isEmpty(); some = next(lines)) {
            for (Outcome<String> outcome : issued(some)) {
                console.out().println(outcome.result().orElseGet(() -> Answers.error(outcome.violations())));
                code = outcome.result().isPresent() ? code : Exit.VIOLATIONS;
            }
            console.out().flush();
        }
        return code;
    }

    private static List<String> next(BufferedReader lines) throws IOException {
        List<String> some = new ArrayList<>();
        do {
            String line = lines.readLine();
            if (line == null) {
                return some;
            }
            some.add(line);
        } while (some.size() < TOGETHER_MAX && lines.ready());
        return some;
    }

    /** What became of each document, as its JSON line; documents of one issuer that follow each other go together. */
    private List<Outcome<String>> issued(List<String> documents) {
        List<Outcome<String>> outcomes = new ArrayList<>(documents.size());
        List<InvoiceRequest> waiting = new ArrayList<>();
        for (String document : documents) {
            try {
                Optional<UnbilledRequest> unbilled = new Document("", document).unbilled();
                if (unbilled.isPresent()) {
                    issue(waiting, outcomes);
                    outcomes.add(sent(unbilled.get()));
                    continue;
                }
                InvoiceRequest request = InvoiceJson.readRequestBesidePayments(document);
                if (!waiting.isEmpty()
                        && !Store.dossier(issuer(request.draft()))
                                .equals(Store.dossier(issuer(waiting.get(0).draft())))) {
                    issue(waiting, outcomes);
                }
                waiting.add(request);
            } catch (ViolationsException e) {
                issue(waiting, outcomes);
                outcomes.add(new Outcome<>(Optional.empty(), e.violations()));
            }
        }
        issue(waiting, outcomes);
        return outcomes;
    }

    private void issue(List<InvoiceRequest> waiting, List<Outcome<String>> outcomes) {
        if (store == null || waiting.isEmpty()) {
            return;
        }
        List<Outcome<Invoice.Issued>> issued =
                store.books(issuer(waiting.get(0).draft())).invoices().issueAll(waiting);
        for (int i = 0; i < issued.size(); i++) {
            Optional<String> key = waiting.get(i).key();
            Outcome<Invoice.Issued> one = issued.get(i);
            outcomes.add(new Outcome<>(
                    one.result().map(invoice -> line(key.orElse(""), invoice.number(), invoice.id())),
                    one.violations()));
        }
        waiting.clear();
    }

    /** The line of a quote, which gets its number when it is sent; what else bills nothing has none. */
    private Outcome<String> sent(UnbilledRequest request) {
        if (store == null) {
            throw new IllegalStateException("The store is required");
        }
        Issuer issuer = issuer(request.quote().content());
        SavedQuote quote = store.books(issuer).quotes().send(request);
        DocumentNumber number = quote.quote().number().orElseThrow();
        return new Outcome<>(Optional.of(line(request.key().orElse(""), number, quote.id())), Violations.NONE);
    }

    private static String line(String key, DocumentNumber number, String id) {
        return Answers.line(
                Answers.object().put("key", key).put("number", number.value()).put("id", id));
    }

    private static Issuer issuer(Invoice.Draft draft) {
        return draft.issuer().orElseGet(() -> Issuer.of(LegalEntity.builder().build()));
    }
}
