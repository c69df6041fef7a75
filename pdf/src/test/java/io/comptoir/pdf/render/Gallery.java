package io.comptoir.pdf.render;
import io.comptoir.document.*;
import io.comptoir.pdf.style.*;
import java.nio.file.*;
import java.util.*;
public final class Gallery {
    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]); Files.createDirectories(dir);
        Map<String, InvoicePdf> all = new LinkedHashMap<>();
        all.put("koworking", InvoicePdf.of(Samples.koworking()));
        all.put("rich", InvoicePdf.of(Samples.rich()).attach(Samples.withMetadata()));
        all.put("lines60", InvoicePdf.of(Samples.lines(60)).theme(Theme.CLASSIC.accent(0x7A1F3D)));
        all.put("english", InvoicePdf.of(Samples.english()).theme(Theme.CLASSIC.accent(0xF2C94C)).attach(Samples.file("a.xml", EmbeddedFile.Relationship.DATA, Optional.empty())));
        all.put("lines1000", InvoicePdf.of(Samples.lines(1000)));
        all.put("hostile", InvoicePdf.of(Samples.labelled("שלום עולם abc 12 \uD83D\uDE00 x\u0000y\u202Ez مرحبا e\u0301 " + "mot ".repeat(25000))));
        for (int n = 8; n < 24; n++) all.put("n" + n, InvoicePdf.of(Samples.lines(n)));
        for (var e : all.entrySet()) Files.write(dir.resolve(e.getKey() + ".pdf"), e.getValue().bytes());
    }
}
