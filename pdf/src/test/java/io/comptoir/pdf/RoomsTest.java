package io.comptoir.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The order of the rooms, and the one that speaks OpenPDF. */
@AnalyzeClasses(packages = "io.comptoir.pdf", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final DescribedPredicate<JavaClass> OPENPDF =
            JavaClass.Predicates.resideInAPackage("com.lowagie..").as("of OpenPDF");

    @ArchTest
    static final ArchRule ROOMS_KNOW_THOSE_BEFORE_THEM = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("style")
            .definedBy("io.comptoir.pdf.style")
            .layer("sheet")
            .definedBy("io.comptoir.pdf.sheet")
            .layer("block")
            .definedBy("io.comptoir.pdf.block")
            .layer("render")
            .definedBy("io.comptoir.pdf.render")
            .layer("picture")
            .definedBy("io.comptoir.pdf.picture")
            .whereLayer("picture")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("picture")
            .mayOnlyAccessLayers("style")
            .whereLayer("render")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("block")
            .mayOnlyBeAccessedByLayers("render")
            .whereLayer("sheet")
            .mayOnlyBeAccessedByLayers("block", "render");

    @ArchTest
    static final ArchRule ONE_ROOM_SPEAKS_OPENPDF = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.pdf.sheet")
            .should()
            .dependOnClassesThat(OPENPDF);

    @ArchTest
    static final ArchRule NO_CLOCK_AND_NO_MACHINE_LOCALE = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "toLowerCase");

    @ArchTest
    static final ArchRule OPENPDF_IS_IN_NO_PUBLIC_SIGNATURE = methods()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(new ArchCondition<>("name no type of OpenPDF") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean named = OPENPDF.test(method.getRawReturnType())
                            || method.getRawParameterTypes().stream().anyMatch(OPENPDF);
                    boolean bad = named && method.getModifiers().contains(JavaModifier.PUBLIC);
                    events.add(new SimpleConditionEvent(method, !bad, method.getFullName()));
                }
            });
}
