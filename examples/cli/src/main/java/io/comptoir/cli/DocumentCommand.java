package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.json.QuoteJson;
import io.comptoir.json.UnbilledRequest;
import io.comptoir.party.LegalEntity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A command over documents: files, each answered in its way, or one JSON document a line on standard input, answered by
 * one JSON line each in the same order. A document that is refused stops no other.
 */
abstract class DocumentCommand extends ConsoleCommand {

    private static final long FILE_BYTES_MAX = 16L << 20;

    private static final Rule TOO_LARGE = Rule.error("CPT-JSON-TOO-LARGE", "Comptoir, JSON bounds")
            .says("Le fichier pèse {value} octets.", "The file has {value} bytes.")
            .fix("16 Mio au plus.", "16 MiB at most.");
    private static final Rule NOT_UTF_8 = Rule.error("CPT-JSON-MALFORMED", "RFC 8259, 8.1")
            .says("Le fichier n'est pas en UTF-8.", "The file is not UTF-8.")
            .fix("Enregistrez-le en UTF-8.", "Save it as UTF-8.");

    private static final Rule NOT_BILLED = Rule.error("CPT-CLI-KIND-NOT-BILLED", "CGI art. 289, I")
            .says("{value} n'est pas une facture.", "{value} is no invoice.")
            .fix(
                    "Dessinez cette pièce par la commande pdf, numérotez un devis par issue, ou facturez-la : kind INVOICE.",
                    "Draw it by the command pdf, number a quote by issue, or bill it: kind INVOICE.");
    private static final RuleOverride FROM_ELSEWHERE =
            new RuleOverride("CPT-DESK-ORIGIN-UNKNOWN", "Issued elsewhere: these books are of this one document");

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Documents as JSON.")
    List<Path> files = List.of();

    @Option(names = "--ndjson", description = "Reads one JSON document a line from standard input.")
    boolean ndjson;

    DocumentCommand(Console console) {
        super(console);
    }

    /** The JSON line that answers {@code document} under {@code --ndjson}. */
    abstract String answer(Document document) throws IOException;

    /** Answers a file; a JSON line unless the command has another way. */
    void answerFile(Document document) throws IOException {
        console.out().println(answer(document));
    }

    @Override
    public Integer call() throws IOException {
        if (ndjson == !files.isEmpty()) {
            console.err().println("comptoir: give files, or --ndjson and documents on standard input");
            return Exit.UNUSABLE;
        }
        return ndjson ? answerLines() : answerFiles();
    }

    private int answerFiles() {
        int code = Exit.DONE;
        for (Path file : files) {
            try {
                answerFile(new Document(baseName(file), readJson(file)));
            } catch (IOException | RuntimeException e) {
                console.err().println(file + ":");
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    private int answerLines() throws IOException {
        return answerLines(new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)));
    }

    /** Answers each line of standard input, and tells how it ended. */
    int answerLines(BufferedReader lines) throws IOException {
        int code = Exit.DONE;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                console.out().println(answer(new Document(Integer.toString(number), line)));
            } catch (ViolationsException e) {
                console.out().println(Answers.error(e.violations()));
                code = Exit.VIOLATIONS;
            }
        }
        return code;
    }

    /** The text of a JSON file. */
    static String readJson(Path file) throws IOException {
        long size = Files.size(file);
        if (size > FILE_BYTES_MAX) {
            throw new ViolationsException(TOO_LARGE.at("", size));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ViolationsException(NOT_UTF_8.at("", ""));
        }
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        return point > 0 ? name.substring(0, point) : name;
    }

    /**
     * A document to be answered.
     *
     * @param name  of the files that are made from it
     * @param json  its text
     */
    record Document(String name, String json) {

        /** What was paid on it since: what {@code entries} enters, and no other command looks at. */
        List<PaymentRequest> payments() {
            return PaymentRequest.in(json);
        }

        /** The quote, delivery note or pro-forma that it asks for; empty for an invoice. */
        Optional<UnbilledRequest> unbilled() {
            payments(); // refused as a whole where they cannot be read
            return InvoiceJson.isIssued(json) ? Optional.empty() : QuoteJson.readRequest(json);
        }

        /** The issued invoice that it is, or that it becomes in books of its own, which know no invoice before it. */
        Invoice.Issued issued() {
            Optional<UnbilledRequest> unbilled = unbilled();
            if (unbilled.isPresent()) {
                throw new ViolationsException(
                        NOT_BILLED.at("kind", unbilled.get().kind()));
            }
            if (InvoiceJson.isIssued(json)) {
                return InvoiceJson.readIssued(json);
            }
            InvoiceRequest request = InvoiceJson.readRequestBesidePayments(json);
            Issuer issuer = request.draft()
                    .issuer()
                    .orElseGet(() -> Issuer.of(LegalEntity.builder().build()));
            Invoice.Draft draft = request.draft().toBuilder()
                    .issuer(request.draft().issuer().map(Document::trusting))
                    .build();
            InvoiceDesk desk = Comptoir.inMemory(issuer).invoices();
            return desk.issue(new InvoiceRequest(request.key().or(() -> Optional.of(name)), draft, request.unread()));
        }

        /** What is given back was billed elsewhere, as far as books of one document know. */
        private static Issuer trusting(Issuer issuer) {
            return issuer.toBuilder().addOverrides(FROM_ELSEWHERE).build();
        }
    }
}
