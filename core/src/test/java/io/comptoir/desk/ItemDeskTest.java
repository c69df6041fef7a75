package io.comptoir.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.access.Actor;
import io.comptoir.catalog.Item;
import io.comptoir.catalog.ItemCategory;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.PriceBook;
import io.comptoir.catalog.PriceEntry;
import io.comptoir.contact.Contact;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Optional<Position> FIRST = Optional.empty();
    private static final ItemCategory HARDWARE = new ItemCategory("QUINC", "Quincaillerie");
    private static final Item SCREW = item("VIS-6", "Vis zinguée", Nature.GOODS, "0.50").toBuilder()
            .category(HARDWARE)
            .build();
    private static final Item NUT = item("ECROU", "Écrou", Nature.GOODS, "0.20").toBuilder()
            .category(HARDWARE)
            .description("pour vis de 6")
            .build();
    private static final Item TRAINING = item("FORM-DIG", "Formation Digitale", Nature.SERVICE, "900.00");

    private final AtomicInteger ids = new AtomicInteger();
    private LocalDate today = DAY;
    private final Dossier dossier = Comptoir.over(
                    Ports.of(new MemoryStorage(), new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
            .open(DossierId.of("koworking"), Koworking.ISSUER, Actor.of("alice", "Alice"));
    private final ItemDesk items = dossier.items();

    // --- keeping ---

    @Test
    void anItemIsFoundByItsIdAndByItsCode() {
        SavedItem saved = items.save(SCREW, "save-1");

        assertEquals(Optional.of(saved), items.find(saved.id()));
        assertEquals(Optional.of(saved), items.findByCode("VIS-6"));
        assertEquals(SCREW, saved.item());
        assertEquals("CPT-DESK-ITEM-CODE-TAKEN", refused(() -> items.save(SCREW, "save-2")));
        assertEquals(
                "CPT-DESK-ITEM-CODE",
                refused(() -> items.save(SCREW.toBuilder().code(" VIS").build(), "save-3")));
    }

    /** S1-32: a price change touches no draft and no paper. */
    @Test
    void aLaterPriceChangesNoDraft() {
        SavedItem saved = items.save(SCREW, "save-1");
        Drafting draft = dossier.invoices().draft(Koworking.OMEGA).line(saved.item(), "10");
        SavedItem dearer =
                items.save(saved.with(SCREW.toBuilder().unitPrice("0.75").build()), "change-1");

        assertEquals("5.00", draft.draft().totals().totalNet().toPlainString());
        assertEquals(2, dearer.version());
        assertEquals("CPT-DESK-ITEM-CHANGED", refused(() -> items.save(saved.with(SCREW), "change-2")));
        assertEquals("CPT-DESK-ITEM-CODE-KEPT", refused(() -> items.save(dearer.with(NUT), "change-3")));
    }

    @Test
    void anItemIsPutAwayAndTakenBack() {
        items.save(SCREW, "save-1");
        items.save(NUT, "save-2");

        assertTrue(items.archive("VIS-6", "archive-1").archived());

        assertEquals("ECROU", codes(items.search("", FIRST, 50)));
        assertEquals("VIS-6", codes(items.list(ItemFilter.ARCHIVED, FIRST, 50)));
        assertTrue(items.findByCode("VIS-6").orElseThrow().archived());
        items.unarchive("VIS-6", "unarchive-1");
        assertEquals("ECROU VIS-6", codes(items.search("", FIRST, 50)));
        assertEquals("CPT-DESK-ITEM-UNKNOWN", refused(() -> items.archive("NOTHING", "archive-2")));
    }

    // --- finding ---

    @ParameterizedTest(name = "'{0}'")
    @CsvSource({
        "vis, 'ECROU VIS-6'",
        "vis 6 zing, VIS-6",
        "ecr, ECROU",
        "dig form, FORM-DIG",
        "quinc, 'ECROU VIS-6'",
        "nobody, ''"
    })
    void searchesEveryText(String text, String codes) {
        saveAll();

        assertEquals(codes, codes(items.search(text, FIRST, 50)));
    }

    @Test
    void listsByNatureAndCategory() {
        saveAll();

        assertEquals("ECROU VIS-6", codes(items.list(ItemFilter.IN_USE.nature(Nature.GOODS), FIRST, 50)));
        assertEquals("FORM-DIG", codes(items.list(ItemFilter.IN_USE.nature(Nature.SERVICE), FIRST, 50)));
        assertEquals("ECROU VIS-6", codes(items.list(ItemFilter.IN_USE.category("QUINC"), FIRST, 50)));
        assertEquals(
                "VIS-6", codes(items.list(ItemFilter.IN_USE.category("QUINC").matching("zin"), FIRST, 50)));
        assertEquals("", codes(items.list(ItemFilter.IN_USE.category("QUI"), FIRST, 50)));
        assertEquals("ECROU FORM-DIG VIS-6", codes(items.list(ItemFilter.IN_USE, FIRST, 50)));
        assertEquals("ECROU FORM-DIG", codes(items.list(ItemFilter.IN_USE, FIRST, 2)));
    }

    private void saveAll() {
        items.save(SCREW, "save-1");
        items.save(NUT, "save-2");
        items.save(TRAINING, "save-3");
    }

    // --- price books ---

    private static final PriceBook BOOK = PriceBook.of(
            PriceEntry.of("VIS-6", "0.45"),
            PriceEntry.builder()
                    .item("VIS-6")
                    .minimumQuantity("1000")
                    .unitPrice("0.30")
                    .build(),
            PriceEntry.builder()
                    .item("VIS-6")
                    .customer("OMEGA")
                    .unitPrice("0.40")
                    .build(),
            PriceEntry.builder().item("VIS-6").group("GROS").unitPrice("0.42").build(),
            PriceEntry.builder().item("VIS-6").currency("USD").unitPrice("0.60").build(),
            PriceEntry.builder()
                    .item("ECROU")
                    .basis(PriceBasis.GROSS)
                    .unitPrice("0.24")
                    .build());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                         | code  | group | quantity | currency | price
        the price for everybody        | OTHER |       | 10       | EUR      | 0.45
        a price for many               | OTHER |       | 1000     | EUR      | 0.30
        the price of the customer      | OMEGA | GROS  | 1000     | EUR      | 0.40
        the price of its group         | OTHER | GROS  | 10       | EUR      | 0.42
        a price in another currency    | OMEGA |       | 10       | USD      | 0.60
        the item's own where none is   | OMEGA |       | 10       | CHF      | 0.50
        """)
    void aLineTakesThePriceOfTheBook(
            String what, String code, String group, String quantity, String currency, BigDecimal price) {
        Contact contact = Contact.of(code, Koworking.OMEGA).toBuilder()
                .priceGroup(Optional.ofNullable(group))
                .build();

        Invoice.Draft draft = dossier.invoices()
                .draft(contact)
                .currency(currency)
                .line(SCREW, quantity, BOOK)
                .draft();

        assertEquals(price, ((ItemLine) draft.lines().get(0)).unitPrice());
    }

    @Test
    void aPriceOfTheOtherBasisIsRefused() {
        Drafting net = dossier.invoices().draft(Koworking.OMEGA).line(NUT, "1", BOOK);
        Drafting gross =
                dossier.invoices().draft(Koworking.OMEGA).pricedWithTax().line(NUT, "1", BOOK);

        assertEquals("CPT-DESK-PRICE-BASIS", net.check().codes().get(0));
        assertEquals("lines[0].unitPrice", net.check().list().get(0).path());
        assertEquals("0.24", gross.draft().totals().totalGross().toPlainString());
    }

    // --- stock ---

    /** S1-30: sell 2 → StockMoved(-2). Two lines of one item make one move; services and lines without code none. */
    @Test
    void goodsThatAreSoldLeaveTheStock() {
        Invoice.Issued invoice = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line(SCREW, "2")
                .line(TRAINING, "1")
                .line(NUT, "2.5")
                .line(SCREW, "3")
                .line("Divers", "1", "1.00", VatRate.VAT_20)
                .dueIn(30)
                .issue("issue-1");

        List<Message> told = delivered();

        assertEquals(List.of("invoice.issued", "stock.moved"), topics(told));
        assertEquals(invoice.id(), told.get(1).subject());
        assertEquals(
                "{\"number\":\"FC202600087\",\"issueDate\":\"2026-03-15\",\"moves\":["
                        + "{\"code\":\"VIS-6\",\"unit\":\"C62\",\"quantity\":\"-5\"},"
                        + "{\"code\":\"ECROU\",\"unit\":\"C62\",\"quantity\":\"-2.5\"}]}",
                told.get(1).json());
    }

    @ParameterizedTest
    @EnumSource
    void goodsThatAreGivenBackComeBack(CreditReason reason) {
        Invoice.Issued invoice = dossier.invoices()
                .draft(Koworking.OMEGA)
                .line(SCREW, "5")
                .dueIn(30)
                .issue("issue-1");
        delivered();

        dossier.creditNotes()
                .issue(
                        dossier.invoices()
                                .credit(invoice)
                                .line(0, "2")
                                .reason(reason)
                                .draft(),
                        "credit-1");

        List<Message> told = delivered();
        boolean back = reason == CreditReason.REFUND || reason == CreditReason.CANCELLATION;
        assertEquals(back ? List.of("credit-note.issued", "stock.moved") : List.of("credit-note.issued"), topics(told));
        assertEquals(back, told.get(told.size() - 1).json().contains("\"quantity\":\"2\""));
    }

    @Test
    void whatSellsNoGoodsMovesNoStock() {
        dossier.invoices().draft(Koworking.OMEGA).line(TRAINING, "1").dueIn(30).issue("issue-1");
        dossier.invoices()
                .draft(Koworking.OMEGA)
                .line(SCREW, "5")
                .line(TRAINING, "1")
                .line(SCREW, "-5")
                .dueIn(30)
                .issue("issue-2");

        assertEquals(List.of("invoice.issued", "invoice.issued"), topics(delivered()));
    }

    private List<Message> delivered() {
        List<Message> told = new ArrayList<>();
        dossier.outbox().deliver(told::add);
        return told;
    }

    private static List<String> topics(List<Message> told) {
        return told.stream().map(Message::topic).toList();
    }

    // --- steps ---

    private static Item item(String code, String label, Nature nature, String price) {
        return Item.builder()
                .code(code)
                .label(label)
                .nature(nature)
                .unitPrice(price)
                .vat(VatRate.VAT_20)
                .build();
    }

    private static String codes(Page<SavedItem> page) {
        return String.join(" ", page.items().stream().map(SavedItem::code).toList());
    }

    private static String refused(Runnable what) {
        return assertThrows(ViolationsException.class, what::run).code();
    }
}
