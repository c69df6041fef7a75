package io.comptoir.judges;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads an invoice against one XML schema, its code lists apart: the schema of UN/CEFACT knows those of 2022 only, and
 * French practice is its variant without them. Codes are for the rules to judge.
 */
final class SchemaCheck implements Function<byte[], List<Finding>> {
    // The parser tells of a wrong value twice: why (a list of codes, a pattern, a type), then where.
    private static final Pattern CODE_LIST_OR_WHERE = Pattern.compile(
            "(cvc-enumeration-valid|cvc-type\\.3\\.1\\.3|cvc-attribute\\.3|cvc-complex-type\\.2\\.2):.*");

    private final RuleSet rules;
    private final Schema schema;

    SchemaCheck(RuleSet rules) {
        this.rules = rules;
        try {
            schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(rules.location());
        } catch (SAXException e) {
            throw new IllegalStateException("Cannot read the schema " + rules, e);
        }
    }

    @Override
    public List<Finding> apply(byte[] cii) {
        List<Finding> findings = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new Collector(findings));
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(cii)));
        } catch (SAXException e) {
            findings.add(new Finding(rules, Finding.UNREADABLE, true, e.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(findings);
    }

    private final class Collector implements ErrorHandler {
        private final List<Finding> findings;

        Collector(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public void warning(SAXParseException e) {
            findings.add(new Finding(rules, "XSD", false, e.toString()));
        }

        @Override
        public void error(SAXParseException e) {
            if (!CODE_LIST_OR_WHERE.matcher(String.valueOf(e.getMessage())).matches()) {
                findings.add(new Finding(rules, "XSD", true, e.toString()));
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
