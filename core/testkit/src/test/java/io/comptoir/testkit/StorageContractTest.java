package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.Storage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The storage in memory keeps the contract, whether it is new for each check or shared by all. */
class StorageContractTest {

    // tag::contract[]
    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return StorageContract.tests(MemoryStorage::new); // your own storage here
    }
    // end::contract[]

    @Test
    void checksMayShareAStorage() {
        Storage shared = new MemoryStorage();

        StorageContract.checks(() -> shared).forEach(Check::run);
        StorageContract.checks(() -> shared).forEach(Check::run);
    }

    @Test
    void checksHaveNamesOfTheirOwn() {
        List<String> names = names();

        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.stream().allMatch(name -> name.matches("[A-Z].* .*[^.]")), names.toString());
    }

    private static List<String> names() {
        return StorageContract.checks(MemoryStorage::new).stream()
                .map(Check::name)
                .toList();
    }
}
