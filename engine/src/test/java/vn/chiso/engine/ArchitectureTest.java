package vn.chiso.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.number.Exact;

/** What the module system does not reach: the engine asks nobody for the time, chance or the world. */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.chiso.engine");

    @Test
    void theEngineHasNoClockNoChanceAndNoWorld() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching(
                        "java\\.(time\\.Clock|util\\.Random|util\\.UUID|util\\.concurrent\\..*|net\\..*|sql\\..*)"
                                + "|java\\.lang\\.(Math\\$Random.*|Thread|ProcessBuilder|Runtime)")
                .check(ENGINE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").orShould()
                .callMethod(System.class, "nanoTime").orShould().callMethod(System.class, "getenv", String.class)
                .orShould().callMethod(System.class, "getProperty", String.class).orShould()
                .callMethod(Math.class, "random").check(ENGINE);
    }

    @Test
    void pointsAreNeverFloatingPoint() {
        noClasses().that().resideInAnyPackage("..scoring..", "..ranking..", "..framework..", "..lint..", "..checking..",
                "..boundary..", "..planning..")
                .should()
                .callMethod(Exact.class, "toDouble").check(ENGINE);
    }

    @Test
    void theArrowsPointOneWay() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().layer("number").definedBy("..number..")
                .layer("framework").definedBy("vn.chiso.engine.framework", "vn.chiso.engine.framework.rule")
                .layer("reading").definedBy("..reading..").layer("scoring").definedBy("..scoring..").layer("ranking")
                .definedBy("..ranking..").layer("lint").definedBy("..lint..").layer("text").definedBy("..text..")
                .layer("resolution").definedBy("..resolution..").layer("checking").definedBy("..checking..")
                .layer("comparison").definedBy("..comparison..").layer("boundary").definedBy("..boundary..")
                .layer("plan").definedBy("vn.chiso.engine.planning.plan")
                .layer("planning").definedBy("vn.chiso.engine.planning")
                .whereLayer("planning").mayOnlyBeAccessedByLayers("text")
                .whereLayer("plan").mayOnlyBeAccessedByLayers("reading", "text").whereLayer("boundary")
                .mayNotBeAccessedByAnyLayer().whereLayer("comparison")
                .mayOnlyBeAccessedByLayers("text")
                .whereLayer("text").mayNotBeAccessedByAnyLayer().whereLayer("lint")
                .mayOnlyBeAccessedByLayers("resolution", "text").whereLayer("resolution")
                .mayOnlyBeAccessedByLayers("text")
                .whereLayer("ranking").mayOnlyBeAccessedByLayers("planning").whereLayer("scoring")
                .mayOnlyBeAccessedByLayers("ranking", "checking", "planning", "text").whereLayer("checking")
                .mayOnlyBeAccessedByLayers("text").whereLayer("reading").mayOnlyBeAccessedByLayers("text")
                .check(ENGINE);
    }

    @Test
    void valuesAreRecordsEnumsOrFinal() {
        classes().that().resideInAnyPackage("..framework", "..rule..", "..scoring..", "..ranking..", "..checking..",
                "..resolution..", "..comparison..", "..planning..").and()
                .areNotInterfaces().and().areTopLevelClasses().should()
                .haveModifier(JavaModifier.FINAL).check(ENGINE);
    }
}
