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
            .layer("binding")
            .definedBy("..binding")
            .layer("ubl")
            .definedBy("..ubl")
            .layer("xml")
            .definedBy("..xml")
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
            .layer("platform")
            .definedBy("..platform")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers("semantic", "binding", "cii", "ubl", "xml", "rule", "facturx")
            .whereLayer("code")
            .mayOnlyBeAccessedByLayers("ubl", "rule")
            .whereLayer("semantic")
            .mayOnlyBeAccessedByLayers("mapping", "binding", "cii", "ubl", "xml", "facturx")
            .whereLayer("binding")
            .mayOnlyBeAccessedByLayers("cii", "ubl", "xml")
            .whereLayer("container")
            .mayOnlyBeAccessedByLayers("facturx")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("facturx", "platform")
            .whereLayer("mapping")
            .mayOnlyBeAccessedByLayers("facturx", "platform")
            .whereLayer("cii")
            .mayOnlyBeAccessedByLayers("xml", "facturx", "platform")
            .whereLayer("ubl")
            .mayOnlyBeAccessedByLayers("xml")
            .whereLayer("xml")
            .mayOnlyBeAccessedByLayers("facturx")
            .whereLayer("platform")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("facturx")
            .mayNotBeAccessedByAnyLayer();
}
