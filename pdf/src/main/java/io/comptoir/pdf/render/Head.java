package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Logo;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.sheet.Picture;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a paper is from and to, and what it is about.
 *
 * @param issuer  who sends it
 * @param customer  who gets it, where that is known
 * @param subject  what it is about, in words
 */
record Head(Issuer issuer, Optional<Party> customer, Optional<String> subject) {

    private static final int LINES_MAX = 2;

    static Head of(Invoice.Draft content) {
        return new Head(Paper.issuer(content), content.customer(), content.subject());
    }

    /** The picture of the theme, else that of the issuer; empty where neither can be read. */
    Optional<Picture> logo(Look look) {
        Optional<Logo> logo = look.theme().logo().or(issuer::logo);
        return logo.flatMap(Picture::of);
    }

    /** How to reach the issuer, and its numbers. */
    List<String> contact(Identity identity, Labels labels) {
        LegalEntity entity = issuer.entity();
        List<String> facts = new ArrayList<>();
        entity.address().ifPresent(address -> facts.addAll(Identity.lines(address, labels, Optional.of(address))));
        Stream.of(identity.register(), identity.vatNumber(), entity.email(), entity.phone())
                .flatMap(Optional::stream)
                .forEach(facts::add);
        return facts;
    }

    /** Its name over how to reach it. */
    Lines sender(Identity identity, Labels labels, Look look, int width) {
        Lines name = Lines.of(issuer.entity().name(), look.strong(), width).atMost(LINES_MAX);
        return column(name, contact(identity, labels), look.body().sized(look.scaled(8_500)), width);
    }

    /** The customer's name and address, as the post reads them. */
    Lines address(Party party, Labels labels, Look look, int width) {
        Optional<Address> home = issuer.entity().address();
        List<String> facts = new ArrayList<>();
        party.attentionOf().ifPresent(person -> facts.add(labels.get("attention.of", person)));
        party.address().ifPresent(address -> facts.addAll(Identity.lines(address, labels, home)));
        TextStyle style = look.address();
        Lines name = Lines.of(party.name(), look.strong().sized(style.size()), width);
        return column(name.atMost(LINES_MAX), facts, style, width);
    }

    /** The customer's numbers. */
    static Lines numbers(Party party, Labels labels, Look look, int width) {
        return column(new Lines(List.of()), numbers(party, labels), look.small(), width);
    }

    private static List<String> numbers(Party party, Labels labels) {
        if (!(party instanceof Company company)) {
            return List.of();
        }
        Optional<String> siren = company.siren().map(number -> labels.get("siren") + " " + Identity.grouped(number));
        Optional<String> siret = company.siret().map(number -> labels.get("siret") + " " + Identity.grouped(number));
        Optional<String> vat = company.vatNumber().map(number -> labels.get("vat.number") + " " + number.value());
        return Stream.of(siret.or(() -> siren), vat).flatMap(Optional::stream).toList();
    }

    private static Lines column(Lines first, List<String> texts, TextStyle style, int width) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> Lines.of(text, style, width).atMost(LINES_MAX))
                .reduce(first, Lines::plus);
    }
}
