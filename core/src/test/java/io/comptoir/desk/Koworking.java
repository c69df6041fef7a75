package io.comptoir.desk;

import io.comptoir.document.Issuer;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.numbering.Reset;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import java.math.BigDecimal;

/** A company as its guide shows it: its VAT number is not the one of its SIREN. */
final class Koworking {

    private Koworking() {}

    static final LegalEntity ENTITY = LegalEntity.builder()
            .name("Koworking")
            .legalForm("SAS")
            .shareCapital(new BigDecimal("10000.00"))
            .siren("911561736")
            .vatNumber("FR12345678901")
            .rcsCity("Paris")
            .address(Address.of("12 quai des Exemples", "75000", "Paris"))
            .iban("FR7630004000031234567890143")
            .build();

    static final Issuer ISSUER = Issuer.builder()
            .entity(ENTITY)
            .invoiceSeries(new NumberSeries(new NumberingScheme("FC{yyyy}{seq:5}", Reset.NEVER)).startingAt(87))
            .build();

    static final Company OMEGA = Company.builder()
            .name("Omega, Inc.")
            .siren("999000110")
            .address(Address.of("rue de facturation", "75000", "Paris"))
            .attentionOf("Mrs. Lauren Bailey")
            .build();
}
