package io.comptoir.einvoice;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room knows which. */
@AnalyzeClasses(packages = "io.comptoir.einvoice", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("semantic")
            .definedBy("..semantic")
            .layer("mapping")
            .definedBy("..mapping")
            .layer("cii")
            .definedBy("..cii")
            .layer("facturx")
            .definedBy("..facturx")
            .layer("tree")
            .definedBy("..tree")
            .layer("code")
            .definedBy("..code")
            .layer("rule")
            .definedBy("..rule")
            .layer("container")
            .definedBy("..container")
            .whereLayer("container")
            .mayOnlyBeAccessedByLayers("facturx")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers("rule", "facturx")
            .whereLayer("code")
            .mayOnlyBeAccessedByLayers("rule")
            .layer("platform")
            .definedBy("..platform")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("facturx", "platform")
            .whereLayer("mapping")
            .mayOnlyBeAccessedByLayers("facturx", "platform")
            .whereLayer("cii")
            .mayOnlyBeAccessedByLayers("facturx", "platform")
            .whereLayer("platform")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("facturx")
            .mayNotBeAccessedByAnyLayer();
}
