package io.comptoir;

import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** How core is laid out: rooms in one reading order, each knowing only those before it, and what no room may do. */
@AnalyzeClasses(packages = "io.comptoir", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    /** From words to papers to lives to the counter: a room knows only the rooms before it. */
    private static final List<String> READING_ORDER = List.of(
            "fault",
            "data",
            "money",
            "time",
            "terms",
            "party",
            "tax",
            "catalog",
            "contact",
            "line",
            "total",
            "numbering",
            "document",
            "law",
            "payment",
            "bank",
            "deal",
            "subscription",
            "dunning",
            "mail",
            "access",
            "audit",
            "port",
            "memory",
            "json",
            "desk");

    private static final Set<String> BANNED_ENDINGS =
            Set.of("Util", "Utils", "Helper", "Manager", "Service", "Impl", "Data", "Info");

    @ArchTest
    static final ArchRule everyClassLivesInARoom =
            classes().should(satisfy("live in a listed room", type -> READING_ORDER.contains(room(type))));

    @ArchTest
    static final ArchRule aRoomKnowsOnlyRoomsBeforeIt = classes()
            .should(new ArchCondition<>("know earlier rooms only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int own = READING_ORDER.indexOf(room(type));
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith("io.comptoir."))
                            .filter(dependency -> READING_ORDER.indexOf(room(dependency.getTargetClass())) > own)
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("io.comptoir.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyRoomIsNullMarked = classes()
            .should(satisfy(
                    "live in a null-marked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));

    @ArchTest
    static final ArchRule nothingIsFloatingPoint = noFields().should().haveRawType(floating());

    @ArchTest
    static final ArchRule nothingReturnsFloatingPoint = noMethods().should().haveRawReturnType(floating());

    @ArchTest
    static final ArchRule nothingTakesFloatingPoint = methods().should(new ArchCondition<>("take no floating point") {
        @Override
        public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
            if (method.getRawParameterTypes().stream().anyMatch(floating())) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes floating point"));
            }
        }
    });

    @ArchTest
    static final ArchRule noFloatingPointIsCalled = noClasses()
            .should()
            .callMethodWhere(call(
                    "answers floating point",
                    it -> floating().test(it.getTarget().getRawReturnType())));

    @ArchTest
    static final ArchRule onlyTheMemoryPortsReadAClock = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.memory")
            .should()
            .callMethodWhere(call("reads a clock", RoomsTest::readsAClock))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule onlyTheMemoryPortsAreRandom = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.memory")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Random|UUID|concurrent\\.ThreadLocalRandom|random\\..*)|java\\.security\\.SecureRandom");

    @ArchTest
    static final ArchRule nobodyAsksTheDefaults = noClasses()
            .should()
            .callMethodWhere(call("depends on the default locale, charset or zone", RoomsTest::asksADefault));

    @ArchTest
    static final ArchRule onlyMoneyRounds = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.money")
            .should()
            .callMethodWhere(call("drops digits", RoomsTest::dropsDigits))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RoundingMode.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(MathContext.class);

    @ArchTest
    static final ArchRule onlyMoneyReadsDecimals = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.money")
            .should()
            .callConstructor(BigDecimal.class, String.class);

    @ArchTest
    static final ArchRule onlyMoneyKnowsMoneta = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.money")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.javamoney..");

    @ArchTest
    static final ArchRule onlyJsonKnowsJackson = noClasses()
            .that()
            .resideOutsideOfPackage("io.comptoir.json")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule nothingIsSet = noMethods().that().arePublic().should().haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule nothingIsPolymorphicallyTyped =
            noClasses().should().dependOnClassesThat().haveSimpleName("JsonTypeInfo");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .should(not(satisfy(
                    "be named after nothing",
                    type -> BANNED_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith))));

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length == 3 ? parts[2] : type.getPackageName();
    }

    private static DescribedPredicate<JavaClass> floating() {
        return DescribedPredicate.describe(
                "floating point",
                type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
    }

    private static boolean readsAClock(JavaMethodCall call) {
        boolean port = call.getTargetOwner().getName().equals("io.comptoir.port.Clock");
        return (call.getTarget().getName().equals("now") && !port)
                || call.getTarget().getName().equals("currentTimeMillis")
                || call.getTarget().getName().equals("nanoTime");
    }

    private static boolean asksADefault(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        boolean cases =
                owner.equals("java.lang.String") && name.matches("toLowerCase|toUpperCase") && parameters.isEmpty();
        boolean format = name.matches("format|formatted|printf")
                && owner.equals("java.lang.String")
                && !parameters.contains(Locale.class.getName());
        boolean bytes = owner.equals("java.lang.String") && name.equals("getBytes") && parameters.isEmpty();
        boolean zone = name.equals("systemDefault") || name.equals("defaultCharset");
        boolean locale = owner.equals(Locale.class.getName()) && name.equals("getDefault");
        return cases || format || bytes || zone || locale;
    }

    private static boolean dropsDigits(JavaMethodCall call) {
        boolean number = call.getTargetOwner().isEquivalentTo(BigDecimal.class);
        boolean digits = call.getTarget()
                .getName()
                .matches("divide|round|divideToIntegralValue|sqrt|setScale|intValue|longValue");
        // setScale(n) alone refuses to drop a digit that is not zero.
        boolean exact = call.getTarget().getName().equals("setScale")
                && call.getTarget().getRawParameterTypes().size() == 1;
        return number && digits && !exact;
    }

    private static DescribedPredicate<JavaMethodCall> call(
            String description, java.util.function.Predicate<JavaMethodCall> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static ArchCondition<JavaClass> satisfy(String description, java.util.function.Predicate<JavaClass> test) {
        return ArchCondition.from(DescribedPredicate.describe(description, test));
    }
}
