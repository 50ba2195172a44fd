package installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a semantic version is called on each platform. */
class ProductTest {
    @ParameterizedTest
    @CsvSource({
        "0.1.0-SNAPSHOT, LINUX, 0.1.0~SNAPSHOT",
        "0.1.0-SNAPSHOT, WINDOWS, 0.1.0",
        "0.1.0-SNAPSHOT, MACOS, 1.1.0",
        "1.2.3, LINUX, 1.2.3",
        "1.2.3, WINDOWS, 1.2.3",
        "1.2.3, MACOS, 1.2.3",
        "10.0.1-rc.1+5, MACOS, 10.0.1"
    })
    void aVersionTakesTheFormThatThePlatformSorts(String version, Platform platform, String expected) {
        Product product = new Product(version, Codecs.GPL, new FileTime(Instant.EPOCH));
        assertEquals(expected, product.versionFor(platform));
    }
}
