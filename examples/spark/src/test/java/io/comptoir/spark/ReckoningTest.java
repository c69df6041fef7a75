package io.comptoir.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spark reckons what one thread reckons, to the cent. */
class ReckoningTest {

    private static final LocalDate DAY = Rents.START.plusMonths(2); // 10 March: January cut, February, March

    @Test
    void sparkReckonsWhatOneThreadReckons() {
        List<String> all = Rents.subscriptions(500);

        Reckoning spark = Reckoning.bySpark(all, DAY, 2);

        assertEquals(Reckoning.alone(all, DAY), spark);
        assertEquals(spark, Reckoning.together(all, DAY, 3));
        assertEquals(1500, spark.bills());
    }

    /** 33.33 a month at 10 %, and 22 of the 31 days of January: 23.65 + 33.33 + 33.33; 26.02 + 36.66 + 36.66 with tax. */
    @Test
    void oneSubscriptionComesToThis() {
        assertEquals(
                new Reckoning(3, new BigDecimal("90.31"), new BigDecimal("99.34")),
                Reckoning.bySpark(Rents.subscriptions(1), DAY, 1));
    }
}
