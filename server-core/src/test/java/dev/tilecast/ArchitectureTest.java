package dev.tilecast;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.tilecast.architecture.HouseRules;

/** The rooms of the house and the doors between them. */
@AnalyzeClasses(packages = "dev.tilecast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule wireKnowsNothingButBytes = classes()
            .that()
            .resideInAPackage("dev.tilecast.wire..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.tilecast.wire..", "java..", "javax.crypto..", "io.netty.buffer.."));

    @ArchTest
    static final ArchRule aSessionKnowsOnlyMessages = classes()
            .that()
            .resideInAPackage("dev.tilecast.session..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.tilecast.session..", "dev.tilecast.wire..", "java.."));

    @ArchTest
    static final ArchRule protocolCodeKnowsNoSocketsThreadsOrClocks = noClasses()
            .that()
            .resideInAnyPackage("dev.tilecast.wire..", "dev.tilecast.session..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels..", "java.util.concurrent..")
                    .or(simpleName("Thread")))
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule canvasesKnowNothing = classes()
            .that()
            .resideInAPackage("dev.tilecast.canvas..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.tilecast.canvas..", "java..", "javax.imageio..", "org.slf4j.."));

    @ArchTest
    static final ArchRule codecsKnowCanvases = classes()
            .that()
            .resideInAPackage("dev.tilecast.video..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.tilecast.video..", "dev.tilecast.canvas..", "java..", "org.slf4j.."));

    @ArchTest
    static final ArchRule onlyNetKnowsChannels = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tilecast.net..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.netty.channel..", "io.netty.bootstrap..", "io.netty.handler.."));

    @ArchTest
    static final ArchRule whatIsObservedKnowsNobody = classes()
            .that()
            .resideInAPackage("dev.tilecast.observe..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.tilecast.observe..", "java..").or(simpleName("ChunkState")));

    @ArchTest
    static final ArchRule faultsKnowNobody = classes()
            .that()
            .resideInAPackage("dev.tilecast.fault..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.tilecast.fault..", "java.."));

    @ArchTest
    static final ArchRule aBroadcastKnowsNoConnection = classes()
            .that()
            .resideInAPackage("dev.tilecast.broadcast..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.tilecast.broadcast..",
                    "dev.tilecast.observe..",
                    "dev.tilecast.video..",
                    "dev.tilecast.canvas..",
                    "dev.tilecast.wire.flv..",
                    "io.netty.buffer..",
                    "java..",
                    "org.slf4j.."));

    @ArchTest
    static final ArchRule theApiIsMadeOfValuesAndCodecs = classes()
            .that()
            .resideInAPackage("dev.tilecast.rtmp..")
            .and()
            .haveSimpleNameNotEndingWith("Rtmp")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.tilecast.rtmp..",
                    "dev.tilecast.broadcast..",
                    "dev.tilecast.video..",
                    "dev.tilecast.observe..",
                    "dev.tilecast.fault..",
                    "dev.tilecast.session..",
                    "dev.tilecast.wire.amf..",
                    "java.."));

    @ArchTest
    static final ArchRule handlersAreHostedWithoutATransport = noClasses()
            .that()
            .resideInAPackage("dev.tilecast.host..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.tilecast.net..", "dev.tilecast.relay..", "dev.tilecast.wire.chunk..", "java.net.."));

    @ArchTest
    static final ArchRule aClientKnowsNoServer = classes()
            .that()
            .resideInAPackage("dev.tilecast.relay..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.tilecast.relay..", "dev.tilecast.wire..", "java..", "io.netty.buffer.."));

    /** The factory names the implementation; all else goes one way. */
    @ArchTest
    static final ArchRule packagesDependInOneDirection = slices().matching("dev.tilecast.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(simpleName("Rtmp"), simpleName("NettyRtmpServer"));

    @ArchTest
    static final ArchTests everyModulesRules = ArchTests.in(HouseRules.class);
}
