package io.comptoir.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How the modules beside core are laid out: they never know each other, and their rooms are read in one order. */
@AnalyzeClasses(packages = "io.comptoir", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    private static final List<String> MODULES = List.of("pdf", "accounting", "einvoice");

    private static final List<String> READING_ORDER = List.of(
            "pdf.style",
            "pdf.sheet",
            "pdf.block",
            "pdf.render",
            "accounting.chart",
            "accounting.journal",
            "accounting.posting",
            "accounting.export",
            "einvoice.code",
            "einvoice.semantic",
            "einvoice.mapping",
            "einvoice.cii",
            "einvoice.facturx");

    /** What may stand in a public signature beside our own types and the JDK's. */
    private static final Set<String> LANGUAGE = Set.of("java.", "javax.money.", "io.comptoir.", "org.jspecify.");

    @ArchTest
    static final ArchRule pdfKnowsNeitherAccountingNorEinvoice = apart("pdf");

    @ArchTest
    static final ArchRule accountingKnowsNeitherPdfNorEinvoice = apart("accounting");

    @ArchTest
    static final ArchRule einvoiceKnowsNeitherPdfNorAccounting = apart("einvoice");

    @ArchTest
    static final ArchRule everyClassOfAModuleLivesInARoom = classes()
            .that(areInAModule())
            .should(new ArchCondition<>("live in a listed room, null-marked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean listed = READING_ORDER.contains(room(type));
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    if (!listed || !marked) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " listed " + listed + ", marked " + marked));
                    }
                }
            });

    @ArchTest
    static final ArchRule aRoomKnowsOnlyRoomsBeforeIt = classes()
            .that(areInAModule())
            .should(new ArchCondition<>("know earlier rooms only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int own = READING_ORDER.indexOf(room(type));
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> areInAModule().test(dependency.getTargetClass()))
                            .filter(dependency -> READING_ORDER.indexOf(room(dependency.getTargetClass())) > own)
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("io.comptoir.(*).(*)").should().beFreeOfCycles();

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

    @ArchTest
    static final ArchRule accountsAndEinvoicesRoundInMoneyOnly = noClasses()
            .that()
            .resideInAnyPackage("io.comptoir.accounting..", "io.comptoir.einvoice..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RoundingMode.class);

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

    private static DescribedPredicate<JavaClass> areInAModule() {
        return DescribedPredicate.describe(
                "are in a module beside core",
                type -> MODULES.stream()
                        .anyMatch(module -> type.getPackageName().startsWith("io.comptoir." + module)));
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

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^io\\.comptoir\\.", "");
    }
}
