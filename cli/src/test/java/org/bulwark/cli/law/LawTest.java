package org.bulwark.cli.law;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the house (ARCHITECTURE.md), held by tests. */
class LawTest {

    /** The stages of a loan's life, in the order of time. */
    private static final List<String> STAGES = List.of(
            "basics",
            "data",
            "network",
            "indicator",
            "screening",
            "score",
            "decision",
            "contract",
            "warning",
            "workout",
            "portfolio");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bulwark");

    static IntStream stages() {
        return IntStream.range(0, STAGES.size());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStageImportsEarlierStagesOnly(int stage) {
        String[] later = STAGES.subList(stage + 1, STAGES.size()).stream()
                .map(word -> "org.bulwark." + word + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("org.bulwark." + STAGES.get(stage) + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void theLifeOfALoanDependsOnTheJdkAndDistributionsOnly() {
        classes()
                .that(isLoan())
                .should()
                .onlyDependOnClassesThat(isLoan().or(resideInAnyPackage(
                                "java.lang..",
                                "java.math..",
                                "java.text..",
                                "java.time..",
                                "java.util..",
                                "org.hipparchus..",
                                "org.jspecify.annotations..",
                                "dev.cel..")
                        // Unicode's normal forms, which are data and no language's
                        .or(belongToAnyOf(Normalizer.class))))
                .check(HOUSE);
    }

    @Test
    void theLifeOfALoanHasNoClockAndNoChance() {
        noClasses()
                .that(isLoan())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a clock, an unseeded generator or the console",
                        call -> isImpure(
                                call.getTargetOwner().getName(),
                                call.getTarget().getName())))
                .check(HOUSE);
        noClasses()
                .that(isLoan())
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging.."))
                .check(HOUSE);
    }

    private static boolean isImpure(String owner, String method) {
        return method.equals("now")
                || owner.equals("java.time.Clock")
                || (owner.equals("java.lang.System") && !method.equals("arraycopy"))
                || (owner.equals("java.lang.Math") && method.equals("random"))
                || (owner.equals("java.util.UUID") && method.equals("randomUUID"))
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.security.SecureRandom");
    }

    @Test
    void nothingDependsOnTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.bulwark.cli..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.bulwark.cli.."))
                .check(HOUSE);
    }

    @Test
    void theLoanKnowsNothingOfFilesRunnersOrTheSampleBank() {
        noClasses()
                .that(isLoan())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.bulwark.files..", "org.bulwark.run..", "org.bulwark.bank..", "org.bulwark.learn.."))
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.bulwark.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsAndMarksItsNulls() {
        List<String> silent = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> p.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                .map(p -> p.getName())
                .sorted()
                .toList();
        assertThat(silent).as("packages without a null-marked package-info").isEmpty();
    }

    @Test
    void valuesHaveNoSetters() {
        EvaluationResult result = methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(isLoan())
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .evaluate(HOUSE);
        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    private static DescribedPredicate<JavaClass> isLoan() {
        return resideInAnyPackage(
                STAGES.stream().map(word -> "org.bulwark." + word + "..").toArray(String[]::new));
    }
}
