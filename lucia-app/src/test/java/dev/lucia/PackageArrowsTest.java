package dev.lucia;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The arrows between packages, as the architecture page draws them. */
@AnalyzeClasses(packages = "dev.lucia", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageArrowsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.lucia.(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule TASKS_KNOW_NOBODY = mayUseOnly("task");

    @ArchTest static final ArchRule THE_HOME_KNOWS_NOBODY = mayUseOnly("home");

    @ArchTest static final ArchRule LANGUAGE_KNOWS_THE_HOME = mayUseOnly("language", "home");

    @ArchTest static final ArchRule AGENTS_ACT = mayUseOnly("agent", "language", "home", "task");

    @ArchTest
    static final ArchRule CHANNELS_SUBMIT = mayUseOnly("conversation", "task", "security");

    private static ArchRule mayUseOnly(String feature, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "dev.lucia." + feature + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "dev.lucia." + others[i] + "..";
        }
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are outside Lucia or in " + String.join(", ", allowed),
                                type ->
                                        !type.getPackageName().startsWith("dev.lucia")
                                                || com.tngtech.archunit.core.domain.JavaClass
                                                        .Predicates.resideInAnyPackage(allowed)
                                                        .test(type)))
                .allowEmptyShould(true);
    }
}
