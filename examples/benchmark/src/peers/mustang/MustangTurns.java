import io.comptoir.benchmark.TakingTurns;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mustangproject.Invoice;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Mustang at its turn. Started from its source, so that no build of ours needs it. */
public final class MustangTurns {

    private MustangTurns() {}

    public static void main(String[] args) throws Exception {
        TakingTurns.serve(Map.of(
                "issued-to-cii", MustangTurns::writing,
                "write-cii", MustangTurns::writing,
                "read-cii", (lines, xml) -> () -> read(xml).getZFItems().length,
                "read-ubl", (lines, xml) -> () -> read(xml).getZFItems().length,
                "check", (lines, xml) -> () -> check(xml)));
    }

    private static Callable<?> writing(int lines, byte[] xml) throws Exception {
        Invoice invoice = read(xml);
        return () -> {
            ZUGFeRD2PullProvider provider = new ZUGFeRD2PullProvider();
            provider.setProfile(Profiles.getByName("EN16931"));
            provider.generateXML(invoice);
            return provider.getXML().length;
        };
    }

    private static Invoice read(byte[] xml) throws Exception {
        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
        importer.doIgnoreCalculationErrors();
        importer.setRawXML(xml);
        return importer.extractInvoice();
    }

    private static String check(byte[] xml) {
        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        String report = validator.validate(xml, "invoice.xml");
        return validator.wasCompletelyValid() ? "valid" : "invalid " + report.replaceAll("\\s+", " ");
    }
}
