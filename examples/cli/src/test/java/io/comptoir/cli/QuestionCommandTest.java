package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # command | question                                                                          | answer
        due      | {"from":"2026-01-15","days":45,"endOfMonth":"ADD_THEN_EOM"}                        | {"due":"2026-03-31"}
        due      | {"from":"2026-01-15","days":45,"endOfMonth":"EOM_THEN_ADD"}                        | {"due":"2026-03-17"}
        due      | {"from":"2026-01-15","days":30,"endOfMonth":"ADD_THEN_EOM","dayOfMonth":10}        | {"due":"2026-03-10"}
        due      | {"from":"2026-01-12","days":30,"decade":true}                                      | {"due":"2026-02-19"}
        due      | {"from":"2026-01-12","days":30,"decade":"ADD_THEN_DECADE"}                         | {"due":"2026-02-20"}
        due      | {"from":"2026-01-12","days":30,"decade":false}                                     | {"due":"2026-02-11"}
        due      | {"from":"2026-12-31","months":2}                                                   | {"due":"2027-02-28"}
        due      | {"from":"2026-01-15","days":0}                                                     | {"due":"2026-01-15"}
        due      | {"from":"2026-01-15","days":"60","endOfMonth":null}                                | {"due":"2026-03-16"}
        schedule | {"start":"2026-01-31","every":"P1M","count":3}                                     | {"dates":["2026-01-31","2026-02-28","2026-03-31"]}
        schedule | {"start":"2026-01-31","every":"P1M","end":"2026-03-30"}                            | {"dates":["2026-01-31","2026-02-28"]}
        schedule | {"start":"2026-01-31","every":"P2W","count":9,"end":"2026-02-14"}                  | {"dates":["2026-01-31","2026-02-14"]}
        schedule | {"start":"2026-09-30","every":"P1M","count":2,"anchorDay":31}                      | {"dates":["2026-09-30","2026-10-31"]}
        prorate  | {"amount":"1200.00","from":"2026-03-10","to":"2026-12-31","basis":"ACTUAL_365"}    | {"days":297,"of":365,"amount":"976.44"}
        prorate  | {"amount":1200,"from":"2026-03-10","to":"2026-12-31","basis":"COMMERCIAL_30_360"}  | {"days":291,"of":360,"amount":"970.00"}
        prorate  | {"amount":"100.00","from":"2026-01-15","to":"2026-01-31","basis":"DAYS_OF_MONTH"}  | {"days":17,"of":31,"amount":"54.84"}
        prorate  | {"amount":"100","from":"2026-01-15","to":"2026-01-31","basis":"COMMERCIAL_30_360"} | {"days":16,"of":30,"amount":"53.33"}
        interest | {"principal":"1000.00","due":"2026-06-30","payments":[{"date":"2026-08-01","amount":"400.00"}],"until":"2026-09-16","rate":"12.40"} | {"segments":[{"days":31,"base":"1000.00","interest":"10.53"},{"days":46,"base":"600.00","interest":"9.38"}],"total":"19.91","recoveryFee":"40.00"}
        interest | {"principal":"10000.00","due":"2026-04-30","until":"2026-09-01"}                   | {"segments":[{"days":61,"base":"10000.00","interest":"203.05"},{"days":62,"base":"10000.00","interest":"210.63"}],"total":"413.68","recoveryFee":"40.00"}
        interest | {"principal":"100","due":"2026-04-30","payments":[{"date":"2026-04-30","amount":100}]} | {"segments":[],"total":"0.00","recoveryFee":"0.00"}
        interest | {"principal":"10000.00","due":"2026-06-30","until":"2026-09-01","debtor":"CONSUMER"} | {"segments":[{"days":62,"base":"10000.00","interest":"116.19"}],"total":"116.19","recoveryFee":"0.00"}
        """)
    void answers(String command, String question, String answer) throws IOException {
        Path file = Files.writeString(folder.resolve("question.json"), question);

        assertEquals(0, run("", command, file.toString()), err.toString());
        assertEquals(answer, out.toString().trim());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # command | question                                                                         | code and path
        due      | {"days":1}                                                                        | CPT-JSON-FIELD-MISSING: from:
        due      | {"from":"2026-01-15"}                                                             | CPT-JSON-FIELD-MISSING: days:
        due      | {"from":"2026-02-30","days":1}                                                    | CPT-JSON-DATE: from:
        due      | {"from":"2026-01-15","days":-1}                                                   | CPT-TERMS-DAYS-OUT-OF-BOUNDS: days:
        due      | {"from":"2026-01-15","days":99999999999}                                          | CPT-TERMS-DAYS-OUT-OF-BOUNDS: days:
        due      | {"from":"9999-12-31","days":1}                                                    | CPT-TIME-DATE-OUT-OF-BOUNDS: due:
        due      | {"from":"2026-01-15","dayOfMonth":32}                                             | CPT-TIME-DAY-OF-MONTH: dayOfMonth:
        due      | {"from":"2026-01-15","days":1,"endOfMonht":"ADD_THEN_EOM"}                        | The nearest one is 'endOfMonth'
        schedule | {"start":"2026-01-31","every":"P1M"}                                              | CPT-JSON-FIELD-MISSING: count:
        schedule | {"start":"2026-01-31","every":"P1M15D","count":3}                                 | CPT-TIME-INTERVAL-MALFORMED: every:
        schedule | {"start":"2026-01-31","every":"P0M","count":3}                                    | CPT-TIME-INTERVAL-OUT-OF-BOUNDS: every:
        schedule | {"start":"2026-01-31","every":"P1M","count":0}                                    | CPT-TIME-COUNT-OUT-OF-BOUNDS: count:
        schedule | {"start":"2026-01-31","every":"P1M","count":10001}                                | CPT-TIME-COUNT-OUT-OF-BOUNDS: count:
        schedule | {"start":"2026-01-31","every":"P1D","end":"9999-12-31"}                           | CPT-TIME-DATES-TOO-MANY: end:
        schedule | {"start":"9999-01-31","every":"P1Y","count":2}                                    | CPT-TIME-DATE-OUT-OF-BOUNDS: every:
        schedule | {"start":"2026-01-30","every":"P1M","count":2,"anchorDay":31}                     | CPT-TIME-ANCHOR-ELSEWHERE: anchorDay:
        prorate  | {"amount":"1","from":"2026-03-10","to":"2026-03-09","basis":"ACTUAL_365"}         | CPT-TIME-PERIOD-REVERSED: to:
        prorate  | {"amount":"1","from":"2026-03-10","to":"2026-03-10","basis":"ACTUAL"}             | CPT-JSON-CHOICE: basis:
        prorate  | {"amount":"1E999999999","from":"2026-03-10","to":"2026-03-10","basis":"ACTUAL_365"} | CPT-MONEY-NUMBER-OUT-OF-BOUNDS: amount:
        interest | {"principal":"1000.00","due":"2026-06-30"}                                        | CPT-DUNNING-UNTIL-MISSING: until:
        interest | {"principal":"1000.00","due":"2026-06-30","until":"2026-6-1"}                     | CPT-JSON-DATE: until:
        interest | {"principal":"1000.00","due":"2026-06-30","until":"2028-01-01"}                   | CPT-LAW-INTEREST-RATE-MISSING: rate:
        interest | {"principal":"-1","due":"2026-06-30","until":"2026-08-01"}                        | CPT-DUNNING-PRINCIPAL-NEGATIVE: principal:
        interest | {"principal":"1.001","due":"2026-06-30","until":"2026-08-01"}                     | CPT-DUNNING-AMOUNT-DIGITS: principal:
        interest | {"principal":"1","due":"2026-06-30","payments":[{"date":"2026-07-01","amount":"0"}]} | CPT-DUNNING-PAYMENT-NOT-POSITIVE: payments[0].amount:
        interest | {"principal":"1","due":"2026-06-30","payments":[{"amount":"1"}]}                  | CPT-JSON-FIELD-MISSING: payments[0].date:
        interest | {"principal":"1","due":"2026-06-30","until":"2026-08-01","paidOn":"2026-08-01"}   | CPT-JSON-FIELD-UNKNOWN: paidOn:
        """)
    void tellsWhatIsWrong(String command, String question, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("question.json"), question);

        assertEquals(1, run("", command, file.toString()), out.toString());
        assertTrue(err.toString().contains(told), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void answersALineForEachQuestion() {
        String questions = """
            {"from":"2026-01-15","days":45}
            {"from":"2026-01-15","days":-1}
            not json
            {"from":"2026-01-15","days":30}
            """;

        assertEquals(1, run(questions, "due", "--ndjson"));

        List<String> lines = out.toString().lines().toList();
        assertEquals("{\"due\":\"2026-03-01\"}", lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"error\":[{\"code\":\"CPT-TERMS-DAYS-OUT-OF-BOUNDS\""), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"error\":[{\"code\":\"CPT-JSON-MALFORMED\""), lines.get(2));
        assertEquals("{\"due\":\"2026-02-14\"}", lines.get(3));
        assertEquals(4, lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "schedule", "prorate", "interest"})
    void wantsAQuestionAndOffersHelp(String command) {
        assertEquals(2, run("", command));
        assertEquals(2, run("", command, folder.resolve("missing.json").toString()));
        assertEquals(0, run("", command, "--help"));
        assertTrue(out.toString().contains(command), out.toString());
    }

    private int run(String in, String... args) {
        Main.Console console = new Main.Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return Main.run(console, args);
    }
}
