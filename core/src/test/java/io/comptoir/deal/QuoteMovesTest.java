package io.comptoir.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.document.Acceptance;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Quote;
import io.comptoir.document.Quote.Stage;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command from every stage of a quote: where it leads, or that it is refused. */
class QuoteMovesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Map<String, UnaryOperator<Quote>> COMMANDS = Map.of(
            "change", quote -> quote.change(quote.content()),
            "send", quote -> quote.send(new DocumentNumber("D1"), DAY),
            "accept", quote -> quote.accept(Acceptance.of("Ada", DAY), Set.of()),
            "refuse", quote -> quote.refuse("trop cher"),
            "reopen", quote -> quote.reopen("prix revu"),
            "replace", Quote::replace);

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,    change,  DRAFT
            DRAFT,    send,    SENT
            DRAFT,    accept,  refused
            DRAFT,    refuse,  refused
            DRAFT,    reopen,  refused
            DRAFT,    replace, refused
            SENT,     change,  refused
            SENT,     send,    refused
            SENT,     accept,  ACCEPTED
            SENT,     refuse,  REFUSED
            SENT,     reopen,  DRAFT
            SENT,     replace, REPLACED
            ACCEPTED, change,  refused
            ACCEPTED, send,    refused
            ACCEPTED, accept,  refused
            ACCEPTED, refuse,  refused
            ACCEPTED, reopen,  DRAFT
            ACCEPTED, replace, refused
            REFUSED,  change,  refused
            REFUSED,  send,    refused
            REFUSED,  accept,  refused
            REFUSED,  refuse,  refused
            REFUSED,  reopen,  DRAFT
            REFUSED,  replace, REPLACED
            REPLACED, change,  refused
            REPLACED, send,    refused
            REPLACED, accept,  refused
            REPLACED, refuse,  refused
            REPLACED, reopen,  refused
            REPLACED, replace, refused
            """)
    void leadsFromStageToStage(Stage from, String command, String to) {
        Quote quote = quote().toBuilder().stage(from).build();

        assertEquals(to, outcome(Objects.requireNonNull(COMMANDS.get(command)), quote));
    }

    @ParameterizedTest
    @CsvSource({"issuer", "customer", "lines"})
    void isNotSentWithoutWhatItNeeds(String path) {
        Quote whole = quote();
        Invoice.Draft.Builder content = whole.content().toBuilder();
        Invoice.Draft lacking = (switch (path) {
                    case "issuer" -> content.issuer(Optional.empty());
                    case "customer" -> content.customer(Optional.empty());
                    default -> content.lines(List.of());
                })
                .build();

        Quote quote = whole.toBuilder().content(lacking).build();

        assertEquals(path, quote.checkToSend(DAY).list().get(0).path());
    }

    private static String outcome(UnaryOperator<Quote> command, Quote quote) {
        try {
            return command.apply(quote).stage().name();
        } catch (ViolationsException e) {
            return e.violations().list().get(0).code().equals("CPT-DOCUMENT-QUOTE-STAGE") ? "refused" : e.toString();
        }
    }

    private static Quote quote() {
        return Quote.builder()
                .id("q")
                .content(Invoice.Draft.builder()
                        .issuer(Issuer.of(
                                LegalEntity.builder().name("Koworking").build()))
                        .customer(Company.builder().name("Omega").build())
                        .addLines(ItemLine.builder()
                                .label("Formation")
                                .quantity("1")
                                .unitPrice("10")
                                .vat(VatRate.VAT_20)
                                .build())
                        .build())
                .build();
    }
}
