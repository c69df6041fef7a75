package io.comptoir.bank;

import io.comptoir.party.Address;
import io.comptoir.party.Bic;
import io.comptoir.party.Iban;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one message of ISO 20022. */
final class SepaXml {

    private static final int STREET_MAX = 70;
    private static final int BUILDING_MAX = 35;
    private static final int POST_CODE_MAX = 16;
    private static final int TOWN_MAX = 35;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** What may go wrong while writing: nothing does, to a string. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    /** Starts a message within its document. */
    SepaXml(String message, String root) {
        try {
            // The JDK's own: a host may have others on its class path, which write other bytes.
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("Document");
            out.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:" + message);
        });
        start(root);
    }

    /** Ends the message; the whole text. */
    String end() {
        write(out::writeEndDocument);
        return text.toString();
    }

    /** Writes something within elements, named from the outer to the inner one. */
    SepaXml in(String path, Runnable content) {
        String[] names = path.split("/", -1);
        for (String name : names) {
            start(name);
        }
        content.run();
        for (int i = 0; i < names.length; i++) {
            write(out::writeEndElement);
        }
        return this;
    }

    /** Writes a text within elements, named from the outer to the inner one. */
    SepaXml leaf(String path, String value) {
        return in(path, () -> write(() -> out.writeCharacters(value)));
    }

    /** Writes the head of the message. */
    SepaXml head(String id, LocalDateTime createdAt, String initiator, int count, BigDecimal sum) {
        return in(
                "GrpHdr",
                () -> leaf("MsgId", id)
                        .leaf("CreDtTm", SECONDS.format(createdAt.truncatedTo(ChronoUnit.SECONDS)))
                        .control(count, sum)
                        .leaf("InitgPty/Nm", SepaText.of(initiator, SepaText.NAME_MAX)));
    }

    /** Writes how many orders there are, and their sum. */
    SepaXml control(int count, BigDecimal sum) {
        return leaf("NbOfTxs", Integer.toString(count)).leaf("CtrlSum", sum.toPlainString());
    }

    /** Writes who it is and where. */
    SepaXml party(String element, String name, Optional<Address> address) {
        return in(element, () -> {
            leaf("Nm", SepaText.of(name, SepaText.NAME_MAX));
            address.ifPresent(this::address);
        });
    }

    /** Writes an account. */
    SepaXml account(String element, Iban iban) {
        return leaf(element + "/Id/IBAN", iban.value());
    }

    /** Writes a bank, or that it is not named. */
    SepaXml bank(String element, Optional<Bic> bic) {
        String id = element + "/FinInstnId/";
        return bic.map(known -> leaf(id + "BICFI", known.value())).orElseGet(() -> leaf(id + "Othr/Id", "NOTPROVIDED"));
    }

    /** Writes an amount in euros. */
    SepaXml amount(BigDecimal euros) {
        start("InstdAmt");
        write(() -> {
            out.writeAttribute("Ccy", "EUR");
            out.writeCharacters(euros.toPlainString());
            out.writeEndElement();
        });
        return this;
    }

    /** Writes what the other side is told. */
    SepaXml remittance(Optional<String> words) {
        words.map(raw -> SepaText.of(raw, SepaText.TEXT_MAX))
                .filter(written -> !written.isEmpty())
                .ifPresent(written -> leaf("RmtInf/Ustrd", written));
        return this;
    }

    private void address(Address address) {
        in("PstlAdr", () -> {
            part("StrtNm", address.line1(), STREET_MAX);
            part("BldgNm", address.line2().orElse(""), BUILDING_MAX);
            part("PstCd", address.postCode(), POST_CODE_MAX);
            part("TwnNm", address.city(), TOWN_MAX);
            leaf("Ctry", address.country());
        });
    }

    private void part(String element, String raw, int max) {
        String written = SepaText.of(raw, max);
        if (!written.isEmpty()) {
            leaf(element, written);
        }
    }

    private void start(String name) {
        write(() -> out.writeStartElement(name));
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
