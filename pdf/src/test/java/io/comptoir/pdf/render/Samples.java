package io.comptoir.pdf.render;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.Unit;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.document.EmbeddedFile.Metadata;
import io.comptoir.document.EmbeddedFile.Property;
import io.comptoir.document.EmbeddedFile.Relationship;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Logo;
import io.comptoir.document.Quote;
import io.comptoir.law.LegalMentions;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.NumberingScheme;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Bic;
import io.comptoir.party.Company;
import io.comptoir.party.Iban;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.time.Period;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import io.comptoir.total.VatTotal;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Papers to draw. */
final class Samples {

    static final LocalDate DATE = LocalDate.of(2023, 3, 27);

    private Samples() {}

    /** The demonstration of Koworking: one line, one rate. */
    static Invoice.Issued koworking() {
        return issue(
                "FC202300087",
                draft(omega())
                        .paymentTerms(PaymentTerms.ON_RECEIPT)
                        .addLines(training())
                        .build());
    }

    /** Three rates, discounts, references, a long label, a note and a logo. */
    static Invoice.Issued rich() {
        return issue("F2023-00142", richDraft().build());
    }

    static Invoice.Draft.Builder richDraft() {
        return draft(omega())
                .issuer(Issuer.builder().entity(entity()).logo(Logo.of(png())).build())
                .paymentTerms(PaymentTerms.days(45))
                .deliveryDate(LocalDate.of(2023, 3, 24))
                .purchaseOrder("PO-4500012345")
                .contract("CTR-2022-17")
                .subject("Accompagnement au lancement de l'espace de coworking de la rue de Rivoli")
                .note(
                        "Merci de votre confiance. Les locaux restent accessibles 24 h sur 24 pendant la durée du contrat ;"
                                + " un badge vous sera remis à l'accueil.")
                .addLines(training(), support(), book(), newspaper());
    }

    /** Goods that the customer bills for their seller, delivered elsewhere. */
    static Invoice.Issued selfBilled() {
        NumberSeries own = new NumberSeries("OMEGA", NumberingScheme.of("OM{yyyy}-{seq:5}"), 1, Optional.empty());
        return issue(
                "OM2023-00007",
                draft(omega())
                        .issuer(Issuer.builder()
                                .entity(entity())
                                .invoiceSeries(own)
                                .build())
                        .selfBilled(true)
                        .deliveryDate(LocalDate.of(2023, 3, 24))
                        .deliveryPlace(DeliveryPlace.of(
                                "Entrepôt Nord d'Omega",
                                Address.of("Zone portuaire, 5 quai de la Gironde", "59000", "Lille")))
                        .addLines(lamps(), screws())
                        .build());
    }

    /** As many lines as asked for, of three rates. */
    static Invoice.Issued lines(int count) {
        List<VatRate> rates = List.of(VatRate.VAT_20, VatRate.VAT_10, VatRate.VAT_5_5);
        List<ItemLine> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add(ItemLine.builder()
                    .label("Poste de travail n° " + i
                            + (i % 7 == 0 ? ", avec casier, écran de 27 pouces et accès aux salles de réunion" : ""))
                    .quantity(String.valueOf(i % 5 + 1))
                    .unit(i % 3 == 0 ? Unit.MONTH : Unit.DAY)
                    .unitPrice(i * 7 % 400 + ".90")
                    .vat(rates.get(i % 3))
                    .build());
        }
        return issue("F2023-00200", draft(omega()).lines(lines).build());
    }

    /** An American customer who reads English and owes the tax. */
    static Invoice.Issued english() {
        Company customer = Company.builder()
                .name("Acme Robotics GmbH")
                .vatNumber("DE136695976")
                .attentionOf("Accounts payable")
                .address(Address.of("Friedrichstraße 12", "10117", "Berlin", "DE"))
                .language(Locale.ENGLISH)
                .build();
        return issue(
                "F2023-00311",
                draft(customer)
                        .purchaseOrder("ACME/2023/0099")
                        .period(new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 31)))
                        .addLines(ItemLine.builder()
                                .code("CONS-SR")
                                .label("Consulting, senior engineer")
                                .description("Design review of the picking cell and on-site commissioning.")
                                .quantity("12.5")
                                .unit(Unit.DAY)
                                .unitPrice("1150")
                                .vat(VatRate.exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"))
                                .build())
                        .build());
    }

    /** The longest of everything: 500 characters of names, 20 digits of prices, amounts as large as they may be. */
    static Invoice.Issued huge() {
        String words = "Société générale d'aménagement des espaces partagés ".repeat(10);
        String digits = "31000000.123456789012"; // squared, just below a million billion
        Company customer = omega().toBuilder()
                .name(words)
                .attentionOf(words)
                .address(Address.of(words, "75000", "W".repeat(500)))
                .vatNumber("FR12345678901")
                .build();
        LegalEntity seller = entity().toBuilder()
                .name(words)
                .legalForm(words)
                .email("x".repeat(500))
                .build();
        ItemLine line = training().toBuilder()
                .label(words)
                .description(words)
                .quantity(digits)
                .unitPrice(digits)
                .addDiscounts(Discount.percent("12.345"), Discount.amount("1.23"))
                .build();
        return issue(
                "F-" + "9".repeat(33),
                draft(customer)
                        .issuer(Issuer.of(seller))
                        .subject(words)
                        .purchaseOrder(words)
                        .note(words)
                        .addLines(line, training())
                        .build());
    }

    /**
     * Works with titles and subtotals, an eco-contribution, a price per thousand, a discount and carriage on all, two
     * deposits, a rounding and a retention. By hand: 4 × 350.00 = 1400.00, less 10 % = 1260.00, plus 10.00 of
     * eco-contribution = 1270.00; 25 000 × 3.33 ÷ 1000 = 83.25; 12 h × 55.00 = 660.00; 2013.25 in all. 5 % of 2003.25 is
     * 100.16, of which 67.16 of 1343.25 at 20 % and 33.00 of 660.00 at 10 %. With 24.90 of carriage, at 20 %: 1310.99
     * and 262.20, at 10 %: 627.00 and 62.70; 1937.99 before tax, 324.90 of VAT, 2262.89 with tax. Less 600.00 and
     * 110.00: 1552.89, rounded to 1552.90. 5 % of 2262.89 is 113.14; 1439.76 is left.
     */
    static Invoice.Issued works() {
        return issue(
                "F2023-00512",
                draft(omega())
                        .subject("Rénovation de la salle de réunion, 2e étage")
                        .addLines(new TextLine("Lot 1 — Fournitures"), lamps(), screws(), new SubtotalLine("Lot 1"))
                        .addLines(new TextLine("Lot 2 — Pose"), fitting(), new SubtotalLine(""))
                        .addDiscounts(DocumentDiscount.of(
                                new Discount.Percent(Percentage.of("5"), Optional.of("Remise fidélité"))))
                        .addCharges(new DocumentCharge(
                                new Charge.Amount(
                                        new BigDecimal("24.90"), Optional.of("Port et emballage"), Charge.Kind.OTHER),
                                Optional.of(VatRate.VAT_20)))
                        .addDepositsDeducted(
                                deposit("FA2023-00003", LocalDate.of(2023, 2, 1), VatRate.VAT_20, "500.00", "100.00"))
                        .addDepositsDeducted(
                                deposit("FA2023-00007", LocalDate.of(2023, 2, 20), VatRate.VAT_10, "100", "10"))
                        .payableStep(new BigDecimal("0.05"))
                        .retention(Retention.percent("5"))
                        .build());
    }

    private static Deposit deposit(String number, LocalDate date, VatRate rate, String net, String vat) {
        return new Deposit(number, date, List.of(new VatTotal(rate, new BigDecimal(net), new BigDecimal(vat))));
    }

    private static ItemLine lamps() {
        return ItemLine.builder()
                .code("LUM-LED")
                .label("Suspension LED, lumière du jour")
                .nature(Nature.GOODS)
                .quantity("4")
                .unitPrice("350.00")
                .vat(VatRate.VAT_20)
                .addDiscounts(Discount.percent("10"))
                .addCharges(new Charge.Amount(
                        new BigDecimal("10.00"), Optional.of("Éco-participation DEEE"), Charge.Kind.ECO))
                .build();
    }

    private static ItemLine screws() {
        return ItemLine.builder()
                .label("Vis à bois 4 × 40")
                .nature(Nature.GOODS)
                .quantity("25000")
                .unitPrice("3.33")
                .priceBaseQuantity(new BigDecimal("1000"))
                .vat(VatRate.VAT_20)
                .build();
    }

    private static ItemLine fitting() {
        return ItemLine.builder()
                .label("Pose et raccordement")
                .quantity("12")
                .unit(Unit.HOUR)
                .unitPrice("55.00")
                .vat(VatRate.VAT_10)
                .build();
    }

    /**
     * Prices with tax. By hand: 2 × 60.00 = 120.00, less 10 % = 108.00; 3 × 10.55 = 31.65, plus 1.00 of wrapping = 32.65;
     * 140.65 in all. 10 % off is 14.07: 10.80 of 108.00, 3.27 of 32.65. Carriage 6.00 at 20 %. With tax 103.20 at 20 %,
     * so 17.20 and 86.00, and 29.38 at 5.5 %, so 1.53 and 27.85; 132.58 in all.
     */
    static Invoice.Issued withTax() {
        return issue("F2023-00600", withTaxDraft().build());
    }

    static Invoice.Draft.Builder withTaxDraft() {
        ItemLine bag = ItemLine.builder()
                .label("Sac à dos, toile enduite")
                .nature(Nature.GOODS)
                .quantity("2")
                .unitPrice("60.00")
                .vat(VatRate.VAT_20)
                .addDiscounts(Discount.percent("10"))
                .build();
        ItemLine book = ItemLine.builder()
                .label("Carnet de voyage")
                .nature(Nature.GOODS)
                .quantity("3")
                .unitPrice("10.55")
                .vat(VatRate.VAT_5_5)
                .addCharges(new Charge.Amount(new BigDecimal("1.00"), Optional.of("Papier cadeau"), Charge.Kind.OTHER))
                .build();
        return draft(omega())
                .pricing(PriceBasis.GROSS)
                .addLines(bag, book)
                .addDiscounts(DocumentDiscount.of(Discount.percent("10")))
                .addCharges(new DocumentCharge(
                        new Charge.Amount(new BigDecimal("6.00"), Optional.of("Port"), Charge.Kind.OTHER),
                        Optional.of(VatRate.VAT_20)));
    }

    /** In dollars, with its VAT in euros: 200.00 × 0.9217 = 184.34. */
    static Invoice.Issued dollars() {
        Company customer = Company.builder()
                .name("Acme Robotics Inc.")
                .address(Address.of("1 Market Street", "94105", "San Francisco", "US"))
                .language(Locale.ENGLISH)
                .build();
        return issue(
                "F2023-00601",
                draft(customer)
                        .currency(Currencies.of("USD"))
                        .addLines(training().toBuilder()
                                .quantity("1")
                                .unitPrice("1000")
                                .build())
                        .exchange(new ExchangeRate(
                                Currencies.euro(),
                                new BigDecimal("0.9217"),
                                Optional.of(LocalDate.of(2023, 3, 24)),
                                Optional.of("European Central Bank")))
                        .build());
    }

    /** More titles, discounts, charges and deposits than a page holds, all with endless names. */
    static Invoice.Issued overflowing() {
        String words = "Société générale d'aménagement des espaces partagés ".repeat(6);
        Invoice.Draft.Builder draft = draft(omega()).addLines(new TextLine("x".repeat(500)));
        for (int i = 0; i < 40; i++) {
            Optional<String> label = Optional.of(i + " " + words);
            draft.addLines(new TextLine(i + " " + words), training(), new SubtotalLine(words));
            draft.addDiscounts(DocumentDiscount.of(new Discount.Percent(Percentage.of("1"), label)));
            draft.addCharges(DocumentCharge.of(new Charge.Percent(Percentage.of("1"), label, Charge.Kind.ECO)));
            draft.addDepositsDeducted(deposit("FA" + "9".repeat(i + 1), DATE, VatRate.VAT_20, "10", "2"));
        }
        return issue("F2023-00602", draft.retention(Retention.percent("5")).build());
    }

    /** The quote of {@link #richDraft()}, not sent yet: two options and conditions, until 26 April. */
    static Quote quote() {
        ItemLine screen = ItemLine.builder()
                .label("Écran 27 pouces")
                .nature(Nature.GOODS)
                .quantity("2")
                .unitPrice("189.90")
                .vat(VatRate.VAT_20)
                .build();
        return quote(richDraft().build()).toBuilder()
                .addOptions(screen, fitting())
                .conditions("Acompte de 30 % à la commande, solde à la réception.")
                .build();
    }

    static Quote quote(Invoice.Draft content) {
        return Quote.builder()
                .id("quote")
                .content(content)
                .validUntil(LocalDate.of(2023, 4, 26))
                .build();
    }

    static Quote sent(Quote quote) {
        return quote.send(new DocumentNumber("D2023-00007"), DATE);
    }

    /** Nothing but an issuer. */
    static Invoice.Draft bare() {
        return Invoice.Draft.builder().issuer(Issuer.of(entity())).build();
    }

    /** One line with that label. */
    static Invoice.Issued labelled(String label) {
        return issue(
                "F2023-00400",
                draft(omega())
                        .addLines(training().toBuilder().label(label).build())
                        .build());
    }

    static Invoice.Issued issue(String number, Invoice.Draft draft) {
        return new Invoice.Issued(
                "id",
                new DocumentNumber(number),
                DATE,
                draft.dueOn(DATE),
                draft,
                draft.totals(),
                LegalMentions.of(draft, DATE));
    }

    static Invoice.Draft.Builder draft(Party customer) {
        return Invoice.Draft.builder().issuer(Issuer.of(entity())).customer(customer);
    }

    static LegalEntity entity() {
        return LegalEntity.builder()
                .name("Koworking")
                .legalForm("SAS")
                .shareCapital(new BigDecimal("10000"))
                .siren("911561736")
                .siret("91156173600017")
                .vatNumber("FR12345678901")
                .rcsCity("Paris")
                .activityCode("68.20B")
                .address(Address.of("12 quai des Exemples", "75000", "Paris"))
                .email("facturation@koworking.example")
                .phone("01 99 00 12 34")
                .bankAccount(
                        new BankAccount(Iban.of("FR7630004000031234567890143"), Optional.of(Bic.of("BNPAFRPPXXX"))))
                .build();
    }

    static Company omega() {
        return Company.builder()
                .name("Omega, Inc.")
                .siren("999000110")
                .attentionOf("Mrs. Lauren Bailey")
                .address(Address.of("rue de facturation", "75000", "Paris"))
                .build();
    }

    static ItemLine training() {
        return ItemLine.builder()
                .code("FORM-DIG")
                .label("Formation Digitale")
                .quantity("3")
                .unitPrice("900.00")
                .vat(VatRate.VAT_20)
                .build();
    }

    private static ItemLine support() {
        return ItemLine.builder()
                .label(
                        "Conseil en aménagement : étude des flux, plan d'implantation des postes, choix du mobilier et suivi"
                                + " des travaux jusqu'à la réception, déplacements compris")
                .description("Trois ateliers avec les équipes, compte rendu sous huit jours.")
                .quantity("12.5")
                .unit(Unit.DAY)
                .unitPrice("850.00")
                .vat(VatRate.VAT_20)
                .period(new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 24)))
                .addDiscounts(
                        new Discount.Percent(Percentage.of("10"), Optional.of("Remise fidélité")),
                        Discount.amount("150.00"))
                .build();
    }

    private static ItemLine book() {
        return ItemLine.builder()
                .code("LIV-042")
                .label("Guide du télétravail, édition 2023")
                .nature(Nature.GOODS)
                .quantity("25")
                .unitPrice("18.957")
                .vat(VatRate.VAT_5_5)
                .addDiscounts(Discount.percent("5"))
                .build();
    }

    private static ItemLine newspaper() {
        return ItemLine.builder()
                .label("Restauration, plateaux-repas")
                .nature(Nature.GOODS)
                .quantity("40")
                .unitPrice("14.50")
                .vat(VatRate.VAT_10)
                .build();
    }

    /** A file with metadata, as e-invoices have it. */
    static EmbeddedFile withMetadata() {
        Metadata metadata = new Metadata(
                "Factur-X PDFA Extension Schema",
                "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
                "fx",
                List.of(
                        new Property("DocumentType", "The type of the hybrid document", "INVOICE"),
                        new Property("DocumentFileName", "The name of the embedded XML document", "factur-x.xml"),
                        new Property("Version", "The version of the standard", "1.0"),
                        new Property("ConformanceLevel", "The conformance level of the XML", "EN 16931")));
        return file("factur-x.xml", Relationship.ALTERNATIVE, Optional.of(metadata));
    }

    static EmbeddedFile file(String name, Relationship relationship, Optional<Metadata> metadata) {
        byte[] content = "<?xml version=\"1.0\"?><invoice>é</invoice>".getBytes(StandardCharsets.UTF_8);
        return new EmbeddedFile(name, "text/xml", "Facture électronique", relationship, Content.of(content), metadata);
    }

    /** A round logo with transparent corners. */
    static byte[] png() {
        BufferedImage image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0x1F4E79));
        g.fillOval(10, 10, 180, 180);
        g.setColor(new Color(0xE8A33D));
        g.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine(75, 55, 75, 145);
        g.drawLine(80, 100, 130, 55);
        g.drawLine(80, 100, 130, 145);
        g.setColor(new Color(0x801F4E79, true));
        g.fillRoundRect(230, 60, 340, 34, 34, 34);
        g.fillRoundRect(230, 110, 220, 34, 34, 34);
        g.dispose();
        return encoded(image, "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
