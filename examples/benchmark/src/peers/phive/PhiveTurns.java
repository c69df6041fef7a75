import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.france.FranceCTCValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import io.comptoir.benchmark.TakingTurns;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** phive at its turn: the schema, the rules of EN 16931 and those of France. Started from its source, so that no build of ours needs it. */
public final class PhiveTurns {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> SETS = new ValidationExecutorSetRegistry<>();

    private PhiveTurns() {}

    public static void main(String[] args) throws Exception {
        EN16931Validation.initEN16931(SETS);
        FranceCTCValidation.initFranceCTC(SETS);
        TakingTurns.serve(Map.of(
                "check", (lines, xml) -> () -> check(xml, List.of(FranceCTCValidation.VID_FR_CTC_CII_1_3_0)),
                "check-ubl", (lines, xml) -> () -> check(xml, List.of(FranceCTCValidation.VID_FR_CTC_UBL_INV_1_3_0))));
    }

    private static String check(byte[] xml, List<DVRCoordinate> ids) {
        for (DVRCoordinate id : ids) {
            IValidationExecutorSet<IValidationSourceXML> set = SETS.getOfID(id);
            ValidationResultList results = ValidationExecutionManager.executeValidation(
                    IValidityDeterminator.createDefault(),
                    set,
                    ValidationSourceXML.create(new ReadableResourceByteArray(xml)),
                    Locale.US);
            if (results.containsAtLeastOneError()) {
                return "invalid " + results.getAllErrors().toString().replaceAll("\\s+", " ");
            }
        }
        return "valid " + ids.size();
    }
}
