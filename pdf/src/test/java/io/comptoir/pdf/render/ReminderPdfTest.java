package io.comptoir.pdf.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Issuer;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.payment.Receivable;
import io.comptoir.pdf.render.Reminder.Claim;
import io.comptoir.pdf.render.Reminder.Level;
import io.comptoir.pdf.style.Theme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ReminderPdfTest {

    /** 3 240.00 less 1 000.00 and 1 200.00, due on 26 April: 65 days before 30 June. */
    @Test
    void tellsWhatIsLeftOfEachInvoice() {
        String words =
                Printed.words(ReminderPdf.of(Accounts.reminder(Level.REMINDER)).bytes());

        Stream.of(
                        "RAPPEL",
                        "Madame, Monsieur,",
                        "FC202300087 27/03/2023 26/04/2023 3 240,00 € 2 240,00 € 65 j",
                        "F2023-00101 27/03/2023 26/04/2023 1 200,00 € 1 200,00 € 65 j",
                        "Total à régler 3 440,00 €",
                        "FR76 3000 4000 0312 3456 7890 143",
                        "Référence FC202300087 F2023-00101",
                        "salutations distinguées")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
        assertFalse(words.contains("Intérêts"), words);
    }

    /**
     * At 12.5 % a year: 13 days of 3 240.00 are 14.42, 51 of 2 240.00 are 39.12, 64 of 1 200.00 are 26.30: 79.84 together;
     * 40.00 for each invoice.
     */
    @Test
    void addsInterestAndFees() {
        Reminder reminder = Accounts.reminder(Level.NOTICE);
        String words = Printed.words(ReminderPdf.of(reminder).bytes());

        Stream.of(
                        "MISE EN DEMEURE",
                        "au plus tard le 10/07/2023",
                        "Total des factures 3 440,00 €",
                        "Intérêts de retard au 30/06/2023 79,84 €",
                        "Indemnité forfaitaire de recouvrement 80,00 €",
                        "Total à régler 3 599,84 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
        assertEquals(0, new BigDecimal("3599.84").compareTo(reminder.total()));
    }

    @Test
    void speaksInThreeTones() {
        List<String> titles = Stream.of(Level.values())
                .map(level -> ReminderPdf.of(Accounts.reminder(level)).title())
                .toList();

        assertEquals(List.of("Rappel", "Deuxième rappel", "Mise en demeure"), titles);
    }

    @Test
    void speaksTheLanguageOnDemand() {
        String words = Printed.words(ReminderPdf.of(Accounts.reminder(Level.NOTICE))
                .theme(Theme.MODERN)
                .language(Locale.GERMAN)
                .bytes());

        Stream.of("LETZTE MAHNUNG", "Gesamtforderung 3.599,84 €", "10.07.2023", "Verzugszinsen bis 30.06.2023 79,84 €")
                .forEach(expected -> assertTrue(words.contains(expected), expected + " not in " + words));
    }

    @Test
    void refusesAReminderOfNothing() {
        assertEquals(List.of("CPT-PDF-REMINDER-EMPTY"), codes(() -> reminder(Accounts.DAY, Optional.empty())));
    }

    /** The last day to pay is not late yet. */
    @Test
    void refusesWhatIsNotLate() {
        Claim claim = Claim.of(Accounts.late().get(1));

        assertEquals(
                List.of("CPT-PDF-REMINDER-NOTHING-LATE"),
                codes(() -> reminder(LocalDate.of(2023, 4, 26), Optional.empty(), claim)));
        assertEquals(
                0,
                new BigDecimal("1200")
                        .compareTo(reminder(LocalDate.of(2023, 4, 27), Optional.empty(), claim)
                                .total()));
    }

    @Test
    void refusesTwoCurrencies() {
        Receivable yen = Receivable.of(Samples.issue(
                "F9",
                Samples.draft(Samples.omega())
                        .currency(Currencies.of("JPY"))
                        .addLines(Samples.training())
                        .build()));

        assertEquals(
                List.of("CPT-PDF-REMINDER-CURRENCIES"),
                codes(() -> reminder(
                        Accounts.DAY, Optional.empty(), Claim.of(Accounts.late().get(0)), Claim.of(yen))));
    }

    @Test
    void wantsALastDayThatIsToCome() {
        Claim claim = Claim.of(Accounts.late().get(0));

        assertEquals(
                List.of("CPT-PDF-REMINDER-PAY-BY"),
                codes(() -> reminder(Accounts.DAY, Optional.of(Accounts.DAY), claim)));
        assertEquals(
                List.of("CPT-PDF-REMINDER-PAY-BY"),
                codes(() -> new Reminder(
                        Issuer.of(Samples.entity()),
                        Samples.omega(),
                        Level.NOTICE,
                        Accounts.DAY,
                        Optional.empty(),
                        List.of(claim))));
    }

    private static Reminder reminder(LocalDate date, Optional<LocalDate> payBy, Claim... claims) {
        return new Reminder(Issuer.of(Samples.entity()), Samples.omega(), Level.REMINDER, date, payBy, List.of(claims));
    }

    private static List<String> codes(Executable what) {
        return assertThrows(ViolationsException.class, what).violations().codes();
    }
}
