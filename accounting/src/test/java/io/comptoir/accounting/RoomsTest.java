package io.comptoir.accounting;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** A room knows only rooms that come before it. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.comptoir.accounting");

    @Test
    void knowOnlyThoseBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("chart")
                .definedBy("io.comptoir.accounting.chart")
                .layer("journal")
                .definedBy("io.comptoir.accounting.journal")
                .layer("posting")
                .definedBy("io.comptoir.accounting.posting")
                .layer("closing")
                .definedBy("io.comptoir.accounting.closing")
                .layer("statement")
                .definedBy("io.comptoir.accounting.statement")
                .layer("fec")
                .definedBy("io.comptoir.accounting.fec")
                .layer("export")
                .definedBy("io.comptoir.accounting.export")
                .layer("intake")
                .definedBy("io.comptoir.accounting.intake")
                .layer("store")
                .definedBy("io.comptoir.accounting.store")
                .whereLayer("store")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("intake")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("export")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("fec")
                .mayOnlyBeAccessedByLayers("export")
                .whereLayer("statement")
                .mayOnlyBeAccessedByLayers("fec", "export")
                .whereLayer("closing")
                .mayOnlyBeAccessedByLayers("statement", "fec", "export", "store")
                .whereLayer("posting")
                .mayOnlyBeAccessedByLayers("closing", "statement")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("posting", "closing", "statement", "fec", "export", "store")
                .ensureAllClassesAreContainedInArchitecture()
                .check(CLASSES);
    }

    /** JSON is read by core alone. */
    @Test
    void knowNothingOfJackson() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }
}
