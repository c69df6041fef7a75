package io.comptoir.judges;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.Unit;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.DeliveryPlace;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Issuer;
import io.comptoir.document.OriginInvoice;
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
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import io.comptoir.party.Bic;
import io.comptoir.party.Company;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.Iban;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import io.comptoir.party.Siret;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.time.Period;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Retention;
import io.comptoir.total.RoundingPolicy;
import io.comptoir.total.VatRest;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Issued invoices of many kinds, to be judged. All parties but Koworking are invented. */
enum SampleInvoices {
    /** Three participants at 900.00, number FC202300087 of 27 March 2023, paid on receipt. */
    KOWORKING(draft -> draft.paymentTerms(PaymentTerms.ON_RECEIPT)
            .customer(Company.builder()
                    .name("Omega, Inc.")
                    .siren("404833048")
                    .address(Address.of("rue de facturation", "75000", "Paris"))
                    .attentionOf("Mrs. Lauren Bailey")
                    .build())
            .addLines(line("Formation Digitale", "3", "900.00", VatRate.VAT_20)
                    .code("FORM-DIG")
                    .build())),

    SEVERAL_RATES(draft -> draft.addLines(line("Conseil", "2.5", "850.00", VatRate.VAT_20)
                    .unit(Unit.DAY)
                    .build())
            .addLines(line("Hébergement", "2", "133.33", VatRate.VAT_10).build())
            .addLines(goods("Livre « Le plomb et l'encre »", "12", "15.505", VatRate.VAT_5_5))
            .addLines(goods("Abonnement au journal", "7", "1.234567", VatRate.VAT_2_1))),

    DISCOUNTS(draft -> draft.addLines(line("Audit", "1", "12.35", VatRate.VAT_20)
                    .addDiscounts(Discount.percent("10"))
                    .addDiscounts(Discount.amount("1.00"))
                    .addDiscounts(new Discount.Percent(Percentage.of("33.333"), Optional.of("Fidélité & <parrainage>")))
                    .build())
            .addLines(line("Offert", "1", "50.00", VatRate.VAT_20)
                    .addDiscounts(Discount.percent("100"))
                    .build())),

    CORRECTING_LINE(draft -> draft.addLines(
                    line("Participants", "10", "99.99", VatRate.VAT_20).build())
            .addLines(line("Participants annulés", "-3", "99.99", VatRate.VAT_20)
                    .addDiscounts(Discount.percent("7.5"))
                    .build())),

    GOODS_ON_AN_ORDER(draft -> draft.addLines(goods("Papier 120 g", "40", "4.90", VatRate.VAT_20))
            .purchaseOrder("CDE-118")
            .contract("C-2026/7")
            .buyerReference("Achats, 3e étage")
            .deliveryDate(LocalDate.of(2026, 3, 12))
            .subject("Fournitures de mars")
            .note("Franco de port.\nMerci de votre confiance.")),

    /** To a site of the customer, and to somebody in its stead. */
    DELIVERED_ELSEWHERE(draft -> draft.addLines(goods("Papier 120 g", "40", "4.90", VatRate.VAT_20))
            .deliveryPlace(new DeliveryPlace(
                    Optional.of("Entrepôt Nord"),
                    Optional.of(Siret.of("55203253400018")),
                    Address.of("5 quai Nord", "59000", "Lille")))),

    /** To a member state that is not the customer's. */
    INTRA_EU_DELIVERED_ELSEWHERE(draft -> draft.customer(
                    abroad("BE", "BE0428759497", "Imprimerie de la Senne SA", Locale.FRENCH))
            .addLines(goods("Caractères en plomb", "3", "1200.00", exempt(VatCategory.INTRA_EU, "VATEX-EU-IC")))
            .deliveryPlace(DeliveryPlace.of(Address.of("Weg 1", "10115", "Berlin", "DE")))),

    SELF_BILLED(draft -> draft.selfBilled(true).addLines(goods("Caractères en plomb", "3", "1200.00", VatRate.VAT_20))),

    SELF_BILLED_DEPOSIT(draft -> draft.selfBilled(true)
            .kind(InvoiceKind.DEPOSIT)
            .addLines(line("Acompte", "1", "300.00", VatRate.VAT_20).build())),

    SELF_BILLED_CREDIT_NOTE(draft -> draft.selfBilled(true)
            .kind(InvoiceKind.CREDIT_NOTE)
            .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("AF-7"), LocalDate.of(2026, 3, 1)))
            .addLines(goods("Caractères en plomb", "1", "1200.00", VatRate.VAT_20))),

    /** Service code, engagement, market and establishment. */
    PUBLIC_BUYER(draft -> draft.customer(Company.builder()
                    .name("Ville de Strasbourg")
                    .siren("552032534")
                    .siret("55203253400018")
                    .address(Address.of("1 parc de l'Étoile", "67000", "Strasbourg"))
                    .build())
            .buyerReference("SERVICE-12")
            .purchaseOrder("ENG-2026-17")
            .contract("MARCHE-4")
            .addLines(line("Conseil", "1", "100.00", VatRate.VAT_20).build())),

    PERIOD(draft -> draft.period(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)))
            .addLines(line("Location de bureau", "1", "200.00", VatRate.VAT_20)
                    .unit(Unit.MONTH)
                    .description("Bureau 12, 2e étage")
                    .period(new Period(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 31)))
                    .build())),

    FRANCHISE(draft -> draft.issuer(Issuer.of(LegalEntity.builder()
                    .name("Claire Voyelle EI")
                    .legalForm("EI")
                    .siren("732829320")
                    .address(Address.of("1 place du Marché", "35000", "Rennes"))
                    .email("claire@voyelle.example")
                    .build()))
            .paymentMethod(PaymentMethod.CHEQUE)
            .addLines(line("Relecture", "1", "320.00", exempt(VatCategory.EXEMPT, "VATEX-FR-FRANCHISE"))
                    .build())),

    EXEMPT_BESIDE_TAXED(draft -> draft.addLines(
                    line("Conseil", "1", "100.00", VatRate.VAT_20).build())
            .addLines(line("Greffe avancé", "1", "37.45", exempt(VatCategory.EXEMPT, "VATEX-EU-79-C"))
                    .build())),

    REVERSE_CHARGE(draft -> draft.customer(abroad("DE", "DE136695976", "Werkstatt Blei GmbH", Locale.ENGLISH))
            .addLines(line("Consulting", "4", "700.00", exempt(VatCategory.REVERSE_CHARGE, "VATEX-EU-AE"))
                    .unit(Unit.DAY)
                    .build())),

    REVERSE_CHARGE_IN_FRANCE(draft ->
            draft.addLines(line("Sous-traitance", "1", "1500.00", exempt(VatCategory.REVERSE_CHARGE, "VATEX-FR-AE"))
                    .build())),

    INTRA_EU(draft -> draft.customer(abroad("BE", "BE0428759497", "Imprimerie de la Senne SA", Locale.FRENCH))
            .addLines(goods("Caractères en plomb", "3", "1200.00", exempt(VatCategory.INTRA_EU, "VATEX-EU-IC")))),

    EXPORT(draft -> draft.customer(Company.builder()
                    .name("Printworks Ltd")
                    .address(Address.of("1 Fleet Street", "EC4Y 1AA", "London", "GB"))
                    .email("invoices@printworks.example")
                    .language(Locale.ENGLISH)
                    .build())
            .addLines(goods("Type case", "1", "880.00", exempt(VatCategory.EXPORT, "VATEX-EU-G")))),

    EXPORT_IN_DOLLARS(draft -> draft.customer(Company.builder()
                    .name("Letterpress Inc.")
                    .address(Address.of("5 Main Street", "10001", "New York", "US"))
                    .email("ap@letterpress.example")
                    .language(Locale.US)
                    .build())
            .currency(Currencies.of("USD"))
            .addLines(goods("Type case", "2", "940.50", exempt(VatCategory.EXPORT, "VATEX-EU-G")))),

    OUT_OF_SCOPE(draft -> draft.customer(Company.builder()
                    .name("Atelier Genevois SA")
                    .address(Address.of("12 rue du Rhône", "1204", "Genève", "CH"))
                    .electronicAddress(new ElectronicAddress("0183", "CHE123456788"))
                    .build())
            .addLines(line("Étude", "1", "5000.00", exempt(VatCategory.OUT_OF_SCOPE, "VATEX-EU-O"))
                    .build())),

    ENGLISH_CUSTOMER(draft -> draft.customer(Company.builder()
                    .name("Riviera Yachts SARL")
                    .siren("552032534")
                    .siret("55203253400018")
                    .address(Address.of("Port Vauban", "06600", "Antibes"))
                    .language(Locale.UK)
                    .build())
            .addLines(line("Training", "1", "900.00", VatRate.VAT_20)
                    .addDiscounts(Discount.amount("90"))
                    .build())),

    /** Zero of something, from a seller with a trade name and a bank that has a BIC. */
    NOTHING_TO_PAY(draft -> draft.issuer(Issuer.of(seller().toBuilder()
                    .tradeName("Plombagine")
                    .bankAccount(
                            new BankAccount(Iban.of("FR7630004000031234567890143"), Optional.of(Bic.of("BNPAFRPP"))))
                    .build()))
            .addLines(line("Geste commercial", "0", "45.00", VatRate.VAT_20).build())),

    CONSUMER(draft -> draft.customer(Person.of("Jeanne Martin", Address.of("8 rue Basse", "44000", "Nantes")))
            .paymentMethod(PaymentMethod.CARD)
            .addLines(line("Atelier du samedi", "2", "45.00", VatRate.VAT_20).build())),

    CONSUMER_ABROAD(draft -> draft.customer(Person.builder()
                    .name("Jan Peeters")
                    .address(Address.of("Kerkstraat 1", "2000", "Antwerpen", "BE"))
                    .email("jan@peeters.example")
                    .build())
            .addLines(line("Atelier du samedi", "1", "45.00", VatRate.VAT_20).build())),

    DISCOUNT_OVER_TWO_RATES(draft -> draft.addLines(
                    line("Conseil", "1", "33.33", VatRate.VAT_20).build())
            .addLines(goods("Livre", "1", "33.34", VatRate.VAT_5_5))
            .addLines(line("Presse", "1", "33.33", VatRate.VAT_2_1).build())
            .addDiscounts(DocumentDiscount.of(new Discount.Percent(Percentage.of("10"), Optional.of("Fidélité"))))
            .addDiscounts(DocumentDiscount.of(Discount.amount("5.00")))
            .addDiscounts(new DocumentDiscount(Discount.amount("1.00"), Optional.of(VatRate.VAT_5_5)))),

    FREIGHT(draft -> draft.addLines(goods("Livre", "3", "18.00", VatRate.VAT_5_5))
            .addCharges(new DocumentCharge(
                    new Charge.Amount(new BigDecimal("9.90"), Optional.of("Port"), Charge.Kind.OTHER),
                    Optional.of(VatRate.VAT_20)))
            .addCharges(DocumentCharge.of(Charge.percent("2")))),

    /** BR-E-04: a charge has its category like a line; BR-E-01: a charge of nothing has no group. */
    CHARGES_EXEMPT_OR_OF_NOTHING(draft -> draft.addLines(
                    line("Conseil", "1", "100.00", VatRate.VAT_20).build())
            .addCharges(new DocumentCharge(
                    new Charge.Amount(new BigDecimal("37.45"), Optional.of("Greffe avancé"), Charge.Kind.OTHER),
                    Optional.of(exempt(VatCategory.EXEMPT, "VATEX-EU-79-C"))))
            .addCharges(new DocumentCharge(
                    Charge.amount("0"), Optional.of(exempt(VatCategory.REVERSE_CHARGE, "VATEX-FR-AE"))))
            .addDiscounts(DocumentDiscount.of(Discount.percent("0")))),

    CHARGES_ON_LINES(draft -> draft.addLines(line("Massicot", "2", "450.00", VatRate.VAT_20)
                    .nature(Nature.GOODS)
                    .addDiscounts(Discount.percent("12.5"))
                    .addCharges(Charge.eco("3.50"))
                    .addCharges(new Charge.Percent(Percentage.of("2.25"), Optional.of("Emballage"), Charge.Kind.OTHER))
                    .build())
            .addLines(line("Massicot rendu", "-1", "450.00", VatRate.VAT_20)
                    .nature(Nature.GOODS)
                    .addCharges(Charge.eco("1.75"))
                    .build())
            .addDiscounts(DocumentDiscount.of(Discount.percent("3")))),

    PRICES_WITH_TAX(draft -> draft.pricing(PriceBasis.GROSS)
            .addLines(line("Agenda", "3", "9.99", VatRate.VAT_20)
                    .nature(Nature.GOODS)
                    .addDiscounts(Discount.percent("15"))
                    .addCharges(Charge.eco("0.05"))
                    .build())
            .addLines(line("Livre", "7", "11.11", VatRate.VAT_5_5)
                    .nature(Nature.GOODS)
                    .build())
            .addLines(line("Agenda rendu", "-0.5", "9.99", VatRate.VAT_20).build())
            .addLines(line("Geste commercial", "0", "9.99", VatRate.VAT_20).build())
            .addDiscounts(DocumentDiscount.of(Discount.percent("7")))
            .addCharges(new DocumentCharge(Charge.amount("5.90"), Optional.of(VatRate.VAT_20)))),

    PRICES_FOR_MANY_UNITS(draft -> draft.addLines(line("Enveloppes", "2500", "38.40", VatRate.VAT_20)
                    .nature(Nature.GOODS)
                    .priceBaseQuantity(BigDecimal.valueOf(1000))
                    .build())
            .addLines(
                    line("Impressions", "1000000", "0.0000123", VatRate.VAT_20).build())
            .addLines(
                    line("Calculs", "1000000", "0.000000000001", VatRate.VAT_20).build())),

    FINAL_AFTER_DEPOSITS(draft -> draft.addLines(
                    line("Aménagement", "1", "1000.00", VatRate.VAT_20).build())
            .addLines(line("Fournitures", "1", "200.00", VatRate.VAT_10).build())
            .addDepositsDeducted(new Deposit(
                    "A2026-00007",
                    LocalDate.of(2026, 1, 5),
                    List.of(
                            new VatTotal(VatRate.VAT_20, new BigDecimal("300.00"), new BigDecimal("60.00")),
                            new VatTotal(VatRate.VAT_10, new BigDecimal("60.00"), new BigDecimal("6.00")))))
            .addDepositsDeducted(new Deposit(
                    "A2026-00011",
                    LocalDate.of(2026, 2, 5),
                    List.of(new VatTotal(VatRate.VAT_20, new BigDecimal("100.00"), new BigDecimal("20.00")))))),

    /** Nothing is left to pay. */
    DEPOSITS_OF_ALL(draft -> draft.addLines(goods("Presse à platine", "1", "1000.00", VatRate.VAT_20))
            .addDepositsDeducted(new Deposit(
                    "A2026-00007",
                    LocalDate.of(2026, 1, 5),
                    List.of(new VatTotal(VatRate.VAT_20, new BigDecimal("1000.00"), new BigDecimal("200.00")))))),

    DOLLARS_WITH_VAT_IN_EUROS(draft -> draft.currency(Currencies.of("USD"))
            .exchange(new ExchangeRate(Currencies.euro(), new BigDecimal("0.9217"), Optional.empty(), Optional.empty()))
            .addLines(line("Training", "3", "940.55", VatRate.VAT_20).build())
            .addDiscounts(DocumentDiscount.of(Discount.percent("5")))),

    YEN_WITH_VAT_IN_EUROS(draft -> draft.currency(Currencies.of("JPY"))
            .exchange(new ExchangeRate(Currencies.euro(), new BigDecimal("0.0062"), Optional.empty(), Optional.empty()))
            .pricing(PriceBasis.GROSS)
            .addLines(line("Formation", "3", "9999", VatRate.VAT_20)
                    .addDiscounts(Discount.percent("7"))
                    .build())),

    ROUNDED_TO_FIVE_CENTS(draft -> draft.addLines(
                    line("Reliure", "1", "10.01", VatRate.VAT_20).build())
            .payableStep(new BigDecimal("0.05"))),

    /** 2.48 of VAT on 7.44 is 0.99 beside 20 %: the most that the norm takes (BR-S-09). */
    VAT_ROUNDED_ON_EACH_LINE(draft -> draft.rounding(RoundingPolicy.PER_LINE)
            .lines(Collections.nCopies(
                    248, line("Photocopie", "1", "0.03", VatRate.VAT_20).build()))),

    RETENTION(draft -> draft.retention(Retention.percent("5"))
            .addLines(line("Aménagement", "1", "1000.00", VatRate.VAT_20).build())),

    WORDS_AND_SUBTOTALS(draft -> draft.addLines(new TextLine("Lot 1 : gros œuvre & <fondations>"))
            .addLines(line("Terrassement", "1", "1200.00", VatRate.VAT_20).build())
            .addLines(
                    line("Béton", "12", "95.50", VatRate.VAT_20).unit(Unit.HOUR).build())
            .addLines(new SubtotalLine("Sous-total du lot 1"))
            .addLines(new TextLine("Lot 2"))
            .addLines(new TextLine("Peinture"))
            .addLines(line("Peinture", "40", "18.00", VatRate.VAT_10).build())
            .addLines(new SubtotalLine("Sous-total du lot 2"))
            .addLines(new TextLine("Hors échafaudage"))),

    FULL_CREDIT(draft -> origin(draft).full().reason(CreditReason.CANCELLATION).draft().toBuilder()),

    CREDIT_OF_A_LINE(draft -> origin(draft).line(0, "1").reason(CreditReason.REFUND).draft().toBuilder()),

    CREDIT_OF_A_SHARE(draft -> origin(draft).percent("12.5").draft().toBuilder()),

    /** An amount with tax, split over two rates. */
    CREDIT_OF_AN_AMOUNT(draft -> origin(draft).amount("1017.67").draft().toBuilder()),

    CREDIT_NET_OF_TAX(
            draft -> origin(draft).netOfTax("20.00").reason(CreditReason.EARLY_PAYMENT_DISCOUNT).draft().toBuilder()),

    /** 85.00 at 20 %, but 16.99 of VAT: the last of four takes the rest. */
    LAST_CREDIT(draft -> draft.kind(InvoiceKind.CREDIT_NOTE)
            .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("F2026-00007"), LocalDate.of(2026, 2, 1)))
            .addLines(line("Reliure", "1", "85.00", VatRate.VAT_20).build())
            .addVatRests(new VatRest(VatRate.VAT_20, new BigDecimal("16.99")))),

    DEPOSIT(draft -> draft.kind(InvoiceKind.DEPOSIT)
            .addLines(line("Acompte de 30 %", "1", "300.00", VatRate.VAT_20).build())),

    CREDIT_OF_A_DEPOSIT(draft -> CreditNote.of(issue(
                    draft.kind(InvoiceKind.DEPOSIT)
                            .addLines(line("Acompte de 30 %", "1", "300.00", VatRate.VAT_20)
                                    .build())
                            .build(),
                    "F2026-00007",
                    LocalDate.of(2026, 2, 1)))
            .full()
            .draft()
            .toBuilder()),

    FINAL(draft -> draft.kind(InvoiceKind.FINAL)
            .addLines(line("Aménagement", "1", "1000.00", VatRate.VAT_20).build())
            .addDepositsDeducted(new Deposit(
                    "A2026-00007",
                    LocalDate.of(2026, 1, 5),
                    List.of(new VatTotal(VatRate.VAT_20, new BigDecimal("300.00"), new BigDecimal("60.00")))))),

    CORRECTIVE(draft -> draft.kind(InvoiceKind.CORRECTIVE)
            .origin(new OriginInvoice(Optional.empty(), new DocumentNumber("F2026-00007"), LocalDate.of(2026, 2, 1)))
            .addLines(line("Aménagement", "1", "900.00", VatRate.VAT_20).build())),

    REBATE(draft -> draft.kind(InvoiceKind.REBATE)
            .contract("CADRE-2026")
            .period(Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)))
            .addLines(line("Ristourne de volume", "1", "250.00", VatRate.VAT_20).build()));

    /** A credit note on an invoice of two rates, with a discount of the whole. */
    private static CreditNote origin(Invoice.Draft.Builder draft) {
        return CreditNote.of(issue(
                draft.addLines(line("Formation", "5", "900.00", VatRate.VAT_20).build())
                        .addLines(goods("Manuel", "12", "8.33", VatRate.VAT_5_5))
                        .addDiscounts(DocumentDiscount.of(Discount.percent("3")))
                        .build(),
                "F2026-00007",
                LocalDate.of(2026, 2, 1)));
    }

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    private final UnaryOperator<Invoice.Draft.Builder> writing;

    SampleInvoices(UnaryOperator<Invoice.Draft.Builder> writing) {
        this.writing = writing;
    }

    /** The invoice, issued. */
    Invoice.Issued issued() {
        return this == KOWORKING
                ? issue(draft(), "FC202300087", LocalDate.of(2023, 3, 27))
                : issue(draft(), "F2026-00042", LocalDate.of(2026, 3, 15));
    }

    private Invoice.Draft draft() {
        return writing.apply(Invoice.Draft.builder()
                        .issuer(Issuer.of(seller()))
                        .customer(Company.builder()
                                .name("Librairie du Canal SAS")
                                .siren("821564903")
                                .vatNumber("FR90821564903")
                                .address(Address.of("21 quai des Bateliers", "67000", "Strasbourg"))
                                .build()))
                .build();
    }

    static Invoice.Issued issue(Invoice.Draft draft, String number, LocalDate date) {
        return new Invoice.Issued(
                "1",
                new DocumentNumber(number),
                date,
                draft.dueOn(date),
                draft,
                draft.totals(),
                LegalMentions.of(draft, date));
    }

    static LegalEntity seller() {
        return LegalEntity.builder()
                .name("Koworking")
                .legalForm("SAS")
                .shareCapital(BigDecimal.valueOf(10_000))
                .rcsCity("Paris")
                .siren("911561736")
                .siret("91156173600018")
                .vatNumber("FR13911561736")
                .address(Address.of("4 rue des Ateliers", "75011", "Paris"))
                .iban("FR7630004000031234567890143")
                .email("factures@koworking.example")
                .phone("+33 1 23 45 67 89")
                .build();
    }

    static Party abroad(String country, String vatNumber, String name, Locale language) {
        return Company.builder()
                .name(name)
                .vatNumber(vatNumber)
                .address(Address.of("Hauptstraße 5", "10115", "Berlin", country))
                .email("buchhaltung@werkstatt.example")
                .language(language)
                .build();
    }

    static ItemLine.Builder line(String label, String quantity, String price, VatRate vat) {
        return ItemLine.builder()
                .label(label)
                .quantity(quantity)
                .unitPrice(price)
                .vat(vat);
    }

    private static ItemLine goods(String label, String quantity, String price, VatRate vat) {
        return line(label, quantity, price, vat).nature(Nature.GOODS).build();
    }

    static VatRate exempt(VatCategory category, String vatex) {
        return VatRate.exempt(category, vatex);
    }
}
