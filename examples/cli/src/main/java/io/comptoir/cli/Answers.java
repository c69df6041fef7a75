package io.comptoir.cli;

import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of answers, on one line each. */
final class Answers {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> UNREADABLE = Set.of("CPT-JSON-MALFORMED", "CPT-JSON-TOO-LARGE");

    private Answers() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String line(ObjectNode answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** {@code {"error": [violations]}}. */
    static String error(Violations violations) {
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("error");
        violations.forEach(violation -> write(violation, list.addObject()));
        return line(answer);
    }

    /** Whether the text was no JSON at all, rather than a document with violations. */
    static boolean isUnreadable(ViolationsException e) {
        return UNREADABLE.contains(e.code());
    }

    static void write(Violation violation, ObjectNode out) {
        out.put("code", violation.code())
                .put("severity", violation.severity().name())
                .put("path", violation.path())
                .put("value", violation.value())
                .put("source", violation.rule().source())
                .put("message", violation.text().english())
                .put("messageFr", violation.text().french())
                .put("fix", violation.fix().english())
                .put("fixFr", violation.fix().french());
    }
}
