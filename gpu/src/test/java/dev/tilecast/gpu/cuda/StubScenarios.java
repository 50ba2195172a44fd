package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the {@link Scenario}s of a class as tests, in one JVM with the stub driver. Each starts with the stub reset, and ends
 * with nothing alive in it.
 */
final class StubScenarios {
    private static final String PASSED = "passed ";

    private StubScenarios() {}

    /** One test a method; the class' main calls {@link #runAll}. */
    static Stream<DynamicTest> of(Class<?> scenarios, Path folder) throws IOException, InterruptedException {
        return of(scenarios, folder, Map.of());
    }

    /** The same with variables of the environment for the JVM with the stub driver. */
    static Stream<DynamicTest> of(Class<?> scenarios, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        String output = StubDriver.build(folder).run(scenarios, environment);
        return methods(scenarios)
                .map(method -> DynamicTest.dynamicTest(
                        method.getName(),
                        () -> assertTrue(output.contains(PASSED + method.getName() + "\n"), () -> output)));
    }

    static void runAll(Object scenarios) {
        StubControl stub = new StubControl();
        methods(scenarios.getClass()).forEach(method -> {
            try {
                stub.reset();
                method.invoke(scenarios, stub);
                assertEquals(0, stub.live(), "what is alive in the driver at the end");
                System.out.println(PASSED + method.getName());
            } catch (InvocationTargetException failed) {
                System.out.println("failed " + method.getName());
                failed.getCause().printStackTrace(System.out);
            } catch (IllegalAccessException | AssertionError failed) {
                System.out.println("failed " + method.getName() + ": " + failed.getMessage());
            }
        });
    }

    private static Stream<Method> methods(Class<?> scenarios) {
        return Stream.of(scenarios.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Scenario.class))
                .sorted(Comparator.comparing(Method::getName));
    }
}
