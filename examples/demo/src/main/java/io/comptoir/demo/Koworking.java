package io.comptoir.demo;

import io.comptoir.access.Actor;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.einvoice.platform.PlatformCheck;
import io.comptoir.json.InvoiceJson;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.port.Clock;
import io.comptoir.port.Ports;
import io.comptoir.tax.VatRate;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The company of the guide on a day of its life, its series as far as they had come. */
final class Koworking implements Clock {

    private final Invoice.Draft sample;
    private final Dossier dossier;
    private LocalDate today;

    /**
     * Opens its books.
     *
     * @param invoice  the rank of the next invoice: 85 for FC202300085
     */
    Koworking(LocalDate today, int invoice) throws IOException {
        this.today = today;
        this.sample = InvoiceJson.readRequest(Output.text("case1.json")).draft();
        Issuer issuer = sample.issuer().orElseThrow();
        Issuer then = issuer.toBuilder()
                .invoiceSeries(issuer.invoiceSeries().startingAt(invoice))
                .creditNoteSeries(new NumberSeries(new NumberingScheme("AV{yyyy}{seq:5}", Reset.NEVER)).startingAt(3))
                .build();
        Ports ports = Ports.of(new MemoryStorage(), this, MemoryPorts.uuids()).toBuilder()
                .addIssueChecks(new PlatformCheck()) // what a platform would refuse is not issued
                .build();
        this.dossier = Comptoir.over(ports).open(DossierId.of("koworking"), then, Actor.of("demo", "Demo"));
    }

    Dossier dossier() {
        return dossier;
    }

    Party omega() {
        return sample.customer().orElseThrow();
    }

    /** So many trainings. */
    Invoice.Draft trainings(String label, String people) {
        return dossier.invoices()
                .draft(omega())
                .line(label, people, "900.00", VatRate.VAT_20)
                .dueIn(0)
                .draft();
    }

    void moveTo(LocalDate day) {
        today = day;
    }

    @Override
    public Instant now() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
