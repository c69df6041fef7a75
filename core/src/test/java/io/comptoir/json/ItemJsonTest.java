package io.comptoir.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.ItemCategory;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemJsonTest {

    @Test
    void comesBackEqual() {
        Item least = Item.builder()
                .code("A")
                .label("Vis")
                .nature(Nature.GOODS)
                .unitPrice("0.0125")
                .vat(VatRate.VAT_20)
                .build();
        Item most = least.toBuilder()
                .description("Vis \"6 mm\"\nzinguée 🧾")
                .category(new ItemCategory("QUINC", "Quincaillerie"))
                .unit(Unit.HOUR)
                .vat(VatRate.exempt(VatCategory.EXEMPT, "VATEX-EU-132"))
                .build();

        assertEquals(least, ItemJson.read(ItemJson.write(least)));
        assertEquals(most, ItemJson.read(ItemJson.write(most)));
        assertEquals(ItemJson.write(most), ItemJson.write(ItemJson.read(ItemJson.write(most))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                 | json                                                                              | code                           | path
        nothing                | {}                                                                                | CPT-JSON-FIELD-MISSING         | code
        no VAT                 | {"code": "A", "label": "x", "nature": "GOODS", "unitPrice": 1}                    | CPT-JSON-FIELD-MISSING         | vatRate
        a negative price       | {"code": "A", "label": "x", "nature": "GOODS", "unitPrice": -1, "vatRate": 20}    | CPT-CATALOG-PRICE-NEGATIVE     | unitPrice
        an endless price       | {"code": "A", "label": "x", "nature": "GOODS", "unitPrice": 1e99, "vatRate": 20}  | CPT-MONEY-NUMBER-OUT-OF-BOUNDS | unitPrice
        a price in words       | {"code": "A", "label": "x", "nature": "GOODS", "unitPrice": [], "vatRate": 20}    | CPT-JSON-TYPE                  | unitPrice
        a code of spaces       | {"code": " ", "label": "x", "nature": "GOODS", "unitPrice": 1, "vatRate": 20}     | CPT-JSON-BLANK                 | code
        a category of spaces   | {"category": {"code": " "}}                                                       | CPT-JSON-BLANK                 | category.code
        an unknown nature      | {"code": "A", "label": "x", "nature": "BOTH", "unitPrice": 1, "vatRate": 20}      | CPT-JSON-CHOICE                | nature
        an unknown unit        | {"unit": "BOX"}                                                                   | CPT-CATALOG-UNIT-UNKNOWN       | unit
        """)
    void refusesWhatIsWrongAndSaysWhere(String what, String json, String code, String path) {
        Violation first = assertThrows(ViolationsException.class, () -> ItemJson.read(json))
                .violations()
                .list()
                .get(0);

        assertEquals(code + " " + path, first.code() + " " + first.path());
    }
}
