package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.RefusedAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RefusedAddressesTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final RefusedAddresses refused = new RefusedAddresses(clock::get);
    private final InetAddress address = RefusedAddresses.parse("192.0.2.7");

    @Test
    void anAddressIsRefusedForItsTimeEvenWhereTheClockWrapsRound() {
        refused.refuse(address, Duration.ofSeconds(60), "too many");
        assertEquals(Optional.of("the address is refused for another 61 s: too many"), refused.reason(address));
        clock.addAndGet(Duration.ofSeconds(59).toNanos());
        assertTrue(refused.reason(address).isPresent());
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertEquals(Optional.empty(), refused.reason(address));
        assertEquals(List.of(), refused.list());
    }

    @Test
    void theListBeginsWithTheOneThatIsLetInFirst() {
        refused.refuse(address, Duration.ofMinutes(5), "a");
        refused.refuse(RefusedAddresses.parse("[2001:db8::7]"), Duration.ofMinutes(1), "b");
        assertEquals(
                List.of("2001:db8:0:0:0:0:0:7", "192.0.2.7"),
                refused.list().stream().map(RefusedAddress::address).toList());
    }

    @Test
    void anAddressIsLetInAgainBeforeItsTime() {
        refused.refuse(address, Duration.ofMinutes(5), "a");
        assertTrue(refused.allow(address));
        assertFalse(refused.allow(address));
        assertEquals(Optional.empty(), refused.reason(address));
    }

    @Test
    void whatIsNoAddressIsToldWithTheRemedy() {
        for (String wrong : List.of("", "192.0.2.7:1935", "localhost", "192.0.2.256")) {
            String message = assertThrows(IllegalArgumentException.class, () -> RefusedAddresses.parse(wrong))
                    .getMessage();
            assertTrue(message.startsWith("\"" + wrong + "\" is no IP address"), message);
        }
        assertThrows(IllegalArgumentException.class, () -> refused.refuse(address, Duration.ZERO, "no time"));
    }
}
