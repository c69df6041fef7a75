package io.comptoir.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The modules beside core never know each other, and no library shows through any of them; each holds its own rooms. */
@AnalyzeClasses(packages = "io.comptoir", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    private static final List<String> MODULES = List.of("pdf", "accounting", "einvoice");

    /** What may stand in a public signature beside our own types and the JDK's. */
    private static final Set<String> LANGUAGE = Set.of("java.", "javax.money.", "io.comptoir.", "org.jspecify.");

    @ArchTest
    static final ArchRule pdfKnowsNeitherAccountingNorEinvoice = apart("pdf");

    @ArchTest
    static final ArchRule accountingKnowsNeitherPdfNorEinvoice = apart("accounting");

    @ArchTest
    static final ArchRule einvoiceKnowsNeitherPdfNorAccounting = apart("einvoice");

    @ArchTest
    static final ArchRule signaturesHoldNoForeignTypes = classes()
            .that(areOfTheSdk())
            .and()
            .arePublic()
            .should(new ArchCondition<>("speak of our own types and the JDK's") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMembers().stream()
                            .filter(ModulesTest::isVisible)
                            .flatMap(ModulesTest::spokenOf)
                            .filter(spoken ->
                                    !spoken.isPrimitive() && LANGUAGE.stream().noneMatch(spoken.getName()::startsWith))
                            .forEach(spoken -> events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " speaks of " + spoken.getName())));
                }
            });

    private static ArchRule apart(String module) {
        String[] others = MODULES.stream()
                .filter(other -> !other.equals(module))
                .map(other -> "io.comptoir." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.comptoir." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static DescribedPredicate<JavaClass> areOfTheSdk() {
        return DescribedPredicate.describe(
                "are of the SDK",
                type -> type.getPackageName().startsWith("io.comptoir.")
                        && !type.getPackageName().equals("io.comptoir.demo"));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> spokenOf(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .filter(type -> !type.equals(member.getOwner()))
                .map(JavaClass::getBaseComponentType);
    }
}
