package dev.tilecast.gpu;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.tilecast.architecture.HouseRules;

/** Who may know whom around the native libraries. */
@AnalyzeClasses(packages = "dev.tilecast.gpu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule codecsAndCanvasesKnowNoServer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tilecast.rtmp..",
                    "dev.tilecast.host..",
                    "dev.tilecast.net..",
                    "dev.tilecast.session..",
                    "dev.tilecast.broadcast..",
                    "dev.tilecast.relay..",
                    "dev.tilecast.observe..",
                    "dev.tilecast.app..",
                    "io.netty.channel..");

    @ArchTest
    static final ArchRule coloursKnowNoDeviceAndNoCodec = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.gpu.color..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jcuda..", "dev.tilecast.gpu.codec..", "dev.tilecast.gpu.cuda..");

    /** Colours know its scaler, for pictures that were decoded. */
    @ArchTest
    static final ArchRule onlyCodecsAndColoursKnowFfmpeg = noClasses()
            .that()
            .resideOutsideOfPackages("dev.tilecast.gpu.codec..", "dev.tilecast.gpu.color..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    /**
     * FFmpeg's readers of files, and decoders that a stranger's bytes could choose, are where its faults lie: see
     * packaging/check/advisories.xml.
     */
    @ArchTest
    static final ArchRule noFileIsReadAndDecodersAreOpenedByName = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.ffmpeg.avformat..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.bytedeco.ffmpeg.global.avformat")
            .orShould()
            .callMethodWhere(target(name("avcodec_find_decoder")));

    @ArchTest
    static final ArchRule onlyCudaKnowsJcuda = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tilecast.gpu.cuda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jcuda..");

    @ArchTest
    static final ArchRule devicesKnowNoCodec = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.gpu.cuda..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tilecast.gpu.codec..", "dev.tilecast.wire..");

    @ArchTest
    static final ArchRule packagesDependInOneDirection =
            slices().matching("dev.tilecast.gpu.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchTests everyModulesRules = ArchTests.in(HouseRules.class);
}
