package io.comptoir.einvoice.facturx;

import io.comptoir.einvoice.container.Attachment;
import io.comptoir.einvoice.container.Container;
import io.comptoir.einvoice.container.ContainerReading;
import io.comptoir.einvoice.container.Unopened;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A PDF that may carry an e-invoice: Factur-X, ZUGFeRD 1 or 2, Order-X, or any PDF at all.
 * <p>
 * It is read as far as it goes. An XML under a wrong name, or associated but not listed, is found all the same;
 * {@link FacturxChecker} says what is wrong with it.
 */
public final class FacturxFile {

    private static final List<String> NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "order-x.xml");
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[A-Za-z0-9_-]+:)?(?:CrossIndustryInvoice|CrossIndustryDocument|SCRDMCCBDACIOMessageStructure"
                    + "|Invoice|CreditNote)[\\s>]");
    private static final int BEGINNING = 4096;

    private static final Rule NO_XML = Rule.error("CPT-EINVOICE-PDF-NO-XML", "BR-HYBRID-12")
            .says("Le PDF ne contient pas de facture électronique.", "The PDF holds no e-invoice.")
            .fix(
                    "Demandez le Factur-X à qui a émis la facture : celui-ci n'est qu'une image.",
                    "Ask the issuer for the Factur-X: this one is only a picture of it.");

    private final Optional<Container> container;
    private final Optional<HybridMetadata> metadata;
    private final List<Attachment> candidates;
    private final Optional<byte[]> xml;
    private final Violations problems;

    private FacturxFile(
            Optional<Container> container,
            Optional<HybridMetadata> metadata,
            List<Attachment> candidates,
            Optional<byte[]> xml,
            Violations problems) {
        this.container = container;
        this.metadata = metadata;
        this.candidates = candidates;
        this.xml = xml;
        this.problems = problems;
    }

    /** Whether bytes start as a PDF does. */
    public static boolean isPdf(byte[] bytes) {
        int length = Math.min(bytes.length, 1024);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /**
     * The XML in a file: of a PDF what it carries, else the file itself.
     *
     * @throws ViolationsException if it is a PDF that cannot be opened or carries none
     */
    public static byte[] xmlIn(byte[] file) {
        if (!isPdf(file)) {
            return file;
        }
        FacturxFile pdf = of(file);
        return pdf.xml().orElseThrow(() -> new ViolationsException(pdf.problems()));
    }

    /** Reads bytes of any kind; never throws. */
    public static FacturxFile of(byte[] bytes) {
        ContainerReading reading = ContainerReading.of(bytes);
        if (reading instanceof Unopened unopened) {
            return new FacturxFile(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Violations.of(unopened.violation()));
        }
        return of((Container) reading);
    }

    private static FacturxFile of(Container container) {
        Optional<HybridMetadata> metadata = container.metadata().flatMap(packet -> HybridMetadata.of(packet.bytes()));
        List<Attachment> found = candidates(container.attachments(), metadata);
        if (found.isEmpty()) {
            Violations none = Violations.of(NO_XML.at("", ""));
            return new FacturxFile(Optional.of(container), metadata, found, Optional.empty(), none);
        }
        try {
            Optional<byte[]> xml = Optional.of(found.get(0).content());
            return new FacturxFile(Optional.of(container), metadata, found, xml, Violations.NONE);
        } catch (ViolationsException e) {
            return new FacturxFile(Optional.of(container), metadata, found, Optional.empty(), e.violations());
        }
    }

    /** By a name of the standards, associated ones first; else by the name that the metadata tell; else by what they hold. */
    private static List<Attachment> candidates(List<Attachment> all, Optional<HybridMetadata> metadata) {
        List<Attachment> named = all.stream()
                .filter(one -> NAMES.contains(lower(one.name())))
                .sorted(Comparator.comparing((Attachment one) -> !one.isAssociated())
                        .thenComparing(one -> NAMES.indexOf(lower(one.name()))))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        Optional<String> told = metadata.flatMap(HybridMetadata::documentFileName);
        List<Attachment> asTold = all.stream()
                .filter(one -> told.map(one.name()::equals).orElse(false))
                .toList();
        return asTold.isEmpty() ? all.stream().filter(FacturxFile::looksLikeOne).toList() : asTold;
    }

    private static boolean looksLikeOne(Attachment one) {
        boolean xml = lower(one.name()).endsWith(".xml")
                || one.mediaType().filter(type -> lower(type).contains("xml")).isPresent();
        if (!xml) {
            return false;
        }
        try {
            byte[] content = one.content();
            String start = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1);
            return ROOT.matcher(start.replace("\0", "")).find();
        } catch (ViolationsException e) {
            return false;
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What the PDF holds; empty where it cannot be opened. */
    public Optional<Container> container() {
        return container;
    }

    /** What its metadata say; empty where there are none that can be read. */
    public Optional<HybridMetadata> metadata() {
        return metadata;
    }

    /** The attachment that is the e-invoice. */
    public Optional<Attachment> invoice() {
        return candidates.stream().findFirst();
    }

    /** Everything that could be the e-invoice, the likeliest first. */
    public List<Attachment> candidates() {
        return List.copyOf(candidates);
    }

    /** A copy of the XML of the e-invoice; empty where {@link #problems} say why. */
    public Optional<byte[]> xml() {
        return xml.map(byte[]::clone);
    }

    /** What kept the XML from being read; nothing where it was. */
    public Violations problems() {
        return problems;
    }
}
