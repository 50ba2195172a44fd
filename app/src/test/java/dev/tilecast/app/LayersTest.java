package dev.tilecast.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.tilecast.architecture.HouseRules;

/** Who may know whom in the program. */
@AnalyzeClasses(packages = "dev.tilecast.app", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String[] JAVAFX = {"javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx.."};

    @ArchTest
    static final ArchRule ONLY_THE_CONSOLE_KNOWS_JAVAFX = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tilecast.app.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAVAFX);

    @ArchTest
    static final ArchRule WHAT_IS_READ_OFF_THE_WINDOWS_THREAD_KNOWS_NO_JAVAFX = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .resideInAnyPackage("dev.tilecast.app.ui.poll..", "dev.tilecast.app.ui.rates..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAVAFX);

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_THE_CONSOLES_FEATURES =
            slices().matching("dev.tilecast.app.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_OPENS_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.tilecast.app.ui..", "dev.tilecast.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.tilecast.app.ui..");

    @ArchTest
    static final ArchRule THE_DEMO_KNOWS_NOTHING_OF_THE_PROGRAM_AROUND_IT = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.app.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tilecast.app", "dev.tilecast.app.ui..", "dev.tilecast.app.cli..", "dev.tilecast.app.doctor..");

    @ArchTest
    static final ArchRule THE_DEMO_USES_THE_SERVER_AS_ANY_PROGRAM_DOES = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.app.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tilecast.net..", "dev.tilecast.host..", "dev.tilecast.session..", "io.netty..");

    @ArchTest
    static final ArchRule SCENES_KNOW_CANVASES_ONLY = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.app.demo.scene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tilecast.app.demo", "dev.tilecast.rtmp..", "dev.tilecast.video..", "java.awt..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.tilecast.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_CONSOLE_USES_THE_SERVER_AS_ANY_PROGRAM_DOES = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.app.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tilecast.net..",
                    "dev.tilecast.host..",
                    "dev.tilecast.session..",
                    "dev.tilecast.wire..",
                    "io.netty..");

    @ArchTest
    static final ArchRule THE_DOCTOR_RUNS_WITHOUT_A_CONSOLE = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.app.doctor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tilecast.app.ui..", "dev.tilecast.app.cli..");

    @ArchTest
    static final ArchRule THE_PROGRAM_KNOWS_NO_NATIVE_LIBRARY =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jcuda..", "org.bytedeco..");

    @ArchTest
    static final ArchRule LATENCIES_KNOW_WHAT_IS_OBSERVED_ONLY = classes()
            .that()
            .resideInAPackage("dev.tilecast.app.latency..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.tilecast.app.latency..", "dev.tilecast.observe..", "org.HdrHistogram..", "java..");

    @ArchTest
    static final ArchTests EVERY_MODULES_RULES = ArchTests.in(HouseRules.class);
}
