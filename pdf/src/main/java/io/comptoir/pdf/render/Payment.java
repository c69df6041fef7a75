package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Beside;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.CutLine;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Pairs;
import io.comptoir.pdf.block.Pairs.Pair;
import io.comptoir.pdf.block.Panel;
import io.comptoir.pdf.block.QrCode;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.block.Tagged;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something is to be paid.
 *
 * @param terms  until when, and by which means
 * @param transfer  where to, for those who are asked to transfer
 */
record Payment(List<Pair> terms, Optional<Transfer> transfer, Labels labels, Look look) {

    private static final int GAP = millimetres(8);
    private static final int SLIP_TEXT = millimetres(100);

    Payment {
        terms = List.copyOf(terms);
    }

    /** The terms beside the account, and a code where the theme has one. */
    Block panel() {
        int inner = Panel.inner(look.width());
        Optional<QrCode> code = look.theme().shows(Part.PAYMENT_CODE) ? transfer.flatMap(this::code) : Optional.empty();
        Block title = new Tagged(Role.SECTION, Lines.of(labels.get("payment"), look.section(), inner));
        return new Panel(
                code.map(some -> withCode(title, some, inner))
                        .orElseGet(() -> new Stack(List.of(title, columns(inner)), points(3))),
                look.width(),
                look);
    }

    /** What a customer may cut off and pay by; empty where the theme has none, or nothing is to be transferred. */
    Optional<Block> slip() {
        return transfer.filter(some -> look.theme().shows(Part.PAYMENT_SLIP))
                .filter(some -> some.reference().isPresent())
                .map(this::slip);
    }

    private Block slip(Transfer some) {
        String amount = labels.notation().amount(some.amount(), some.currency().getCurrencyCode());
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(labels.get("slip.payee"), some.payee()));
        pairs.addAll(some.pairs(labels));
        pairs.add(new Pair(labels.get("slip.amount"), amount));
        int width = Math.min(SLIP_TEXT, look.width() - millimetres(40));
        Block text = new Stack(
                List.of(
                        new Tagged(Role.SECTION, Lines.of(labels.get("slip"), look.heading(), width)),
                        Lines.of(labels.get("slip.help"), look.small(), width),
                        new Pairs(pairs, width, look)),
                points(3));
        Block beside = code(some)
                .map(code -> (Block) new Beside(text, code, look.width() - code.width()))
                .orElse(text);
        return new Stack(List.of(new CutLine(look), beside), points(10));
    }

    private Block columns(int inner) {
        int column = (inner - GAP) / 2;
        return new Beside(new Pairs(terms, column, look), new Pairs(account(), column, look), inner - column);
    }

    /** All in one column, the code at the end of the panel. */
    private Block withCode(Block title, QrCode code, int inner) {
        List<Pair> pairs = new ArrayList<>(terms);
        pairs.addAll(account());
        int room = inner - code.width() - GAP;
        Block text = new Stack(List.of(title, new Pairs(pairs, room, look)), points(3));
        Block scan = new Stack(List.of(code, Lines.of(labels.get("scan"), look.small(), code.width())), 0);
        return new Beside(text, scan, inner - code.width());
    }

    private Optional<QrCode> code(Transfer some) {
        return some.code(labels.get("scan"));
    }

    /** Where to pay: asked of those who transfer only. */
    private List<Pair> account() {
        return transfer.map(some -> some.pairs(labels)).orElse(List.of());
    }
}
