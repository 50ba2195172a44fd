package dev.tilecast.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds in every module; each module's tests check it of their own classes. */
public final class HouseRules {
    private HouseRules() {}

    @ArchTest
    static final ArchRule thereIsNoStaticState =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule namesSayTheDuty = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");
}
