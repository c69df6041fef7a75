package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import io.comptoir.numbering.DocumentNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** A command that writes one file for each document. */
abstract class FileCommand extends DocumentCommand {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Where the files go; made where it is missing.")
    Path folder = Path.of(".");

    FileCommand(Console console) {
        super(console);
    }

    /** What comes behind the name of the document, with its point. */
    abstract String extension();

    /** The whole file. */
    abstract byte[] content(Invoice.Issued invoice);

    @Override
    String answer(Document document) throws IOException {
        Invoice.Issued invoice = document.issued();
        return written(document, Optional.of(invoice.number()), content(invoice));
    }

    /** Writes the file of a document and says where it is. */
    String written(Document document, Optional<DocumentNumber> number, byte[] content) throws IOException {
        Path file = write(folder.resolve(document.name() + extension()), content);
        ObjectNode answer = Answers.object();
        number.ifPresent(given -> answer.put("number", given.value()));
        return Answers.line(answer.put("file", file.toString()));
    }

    /** Written aside and then put in its place: nobody ever sees half a file. */
    private static Path write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder for " + file);
        }
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, ".comptoir-", ".part");
        try {
            Files.write(aside, content);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        return file;
    }
}
