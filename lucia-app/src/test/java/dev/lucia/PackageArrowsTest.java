package dev.lucia;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.lucia.agent.Skill;
import dev.lucia.agent.SkillCatalog;

import java.util.stream.Stream;

/** The arrows between packages, as the architecture page draws them. */
@AnalyzeClasses(packages = "dev.lucia", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageArrowsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.lucia.(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule TASKS_KNOW_NOBODY = mayUseOnly("task");

    @ArchTest static final ArchRule PUSH_KNOWS_TASKS = mayUseOnly("push", "task");

    @ArchTest static final ArchRule THE_HOME_KNOWS_NOBODY = mayUseOnly("home");

    @ArchTest static final ArchRule LANGUAGE_KNOWS_THE_HOME = mayUseOnly("language", "home");

    @ArchTest
    static final ArchRule AGENTS_ACT =
            mayUseOnly("agent", "language", "model", "home", "task", "timer");

    @ArchTest static final ArchRule TIMERS_BECOME_TASKS = mayUseOnly("timer", "task");

    @ArchTest static final ArchRule MODELS_KNOW_NOBODY = mayUseOnly("model");

    @ArchTest
    static final ArchRule CHANNELS_SUBMIT =
            mayUseOnly("conversation", "task", "security", "web", "agent");

    @ArchTest
    static final ArchRule CHANNELS_SEE_OF_AGENTS_ONLY_WHAT_EXPLAINS =
            noClasses()
                    .that()
                    .resideInAPackage("dev.lucia.conversation..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.lucia.agent..")
                                    .and(not(nameMatching(".*\\.(Expla(iner|nation)|Skill).*"))));

    @ArchTest
    static final ArchRule AGENTS_TALK =
            mayUseOnly("a2a", "task", "agent", "push", "security", "web");

    @ArchTest static final ArchRule THE_KIT_STANDS_ASIDE = mayUseOnly("conformance", "a2a", "task");

    @ArchTest
    static final ArchRule CHANNELS_SEE_SKILLS_ALONE =
            noClasses()
                    .that()
                    .resideInAPackage("dev.lucia.a2a..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.lucia.agent..")
                                    .and(not(belongToAnyOf(SkillCatalog.class, Skill.class))));

    private static ArchRule mayUseOnly(String feature, String... others) {
        String[] allowed =
                Stream.of(Stream.of(feature, "secret", "redis"), Stream.of(others))
                        .flatMap(names -> names)
                        .map(name -> "dev.lucia." + name + "..")
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("dev.lucia." + feature + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage("dev.lucia..")).or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true);
    }
}
