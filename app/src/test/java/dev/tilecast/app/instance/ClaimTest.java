package dev.tilecast.app.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ClaimTest {
    private static final ShowRequest SHOW = new ShowRequest("", List.of());
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private InstancePlace place;
    private FirstConsole first;
    private final List<ShowRequest> asked = new ArrayList<>();

    @BeforeEach
    void theFirstStarts() throws Exception {
        place = new InstancePlace(folder, "console-1");
        first = assertInstanceOf(Claim.First.class, Claim.of(place, SHOW, LONG, LONG))
                .console();
    }

    @AfterEach
    void theFirstEnds() {
        first.close();
    }

    private Optional<Answer> shown(ShowRequest request) {
        asked.add(request);
        return Optional.of(Answer.SHOWN);
    }

    @Test
    void aSecondStartIsShownByTheFirstWithAllThatItWasGiven() throws Exception {
        first.listen(this::shown);
        ShowRequest request = new ShowRequest(
                "--listen=[::1]:1935 --codec=h264",
                List.of(folder.resolve("a b.rtmp"), folder.resolve("zwei\nZeilen, größer %20.rtmp")));
        assertInstanceOf(Claim.Shown.class, Claim.of(place, request, LONG, LONG));
        assertEquals(List.of(request), asked);
    }

    @Test
    void oneThatWantsOtherOptionsOpensAConsoleOfItsOwn() throws Exception {
        first.listen(request -> Optional.of(Answer.DIFFERS));
        assertInstanceOf(Claim.Different.class, Claim.of(place, SHOW, LONG, LONG));
    }

    @Test
    void aStartAmidTheFirstOnesStartWaitsForIt() throws Exception {
        CompletableFuture<Claim> second = new CompletableFuture<>();
        Thread start = Thread.ofPlatform().start(() -> {
            try {
                second.complete(Claim.of(place, SHOW, LONG, LONG));
            } catch (IOException | InterruptedException e) {
                second.completeExceptionally(e);
            }
        });
        while (start.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        first.listen(this::shown);
        assertInstanceOf(Claim.Shown.class, second.get());
    }

    @Test
    void oneThatIsAnsweredByNobodySaysSo() throws Exception {
        assertInstanceOf(Claim.Unanswered.class, Claim.of(place, SHOW, SHORT, SHORT));
        CompletableFuture<Optional<Answer>> late = new CompletableFuture<>();
        first.listen(request -> late.join());
        assertInstanceOf(Claim.Unanswered.class, Claim.of(place, SHOW, SHORT, SHORT));
        late.complete(Optional.empty());
    }

    @Test
    void whenTheFirstHasEndedTheNextIsTheFirst() throws Exception {
        first.listen(this::shown);
        first.close();
        first = assertInstanceOf(Claim.First.class, Claim.of(place, SHOW, LONG, LONG))
                .console();
        first.listen(this::shown);
        assertInstanceOf(Claim.Shown.class, Claim.of(place, SHOW, LONG, LONG));
    }

    @Test
    void aSocketThatAKilledProcessLeftIsInNobodysWay() throws Exception {
        Files.createFile(place.socket());
        first.listen(this::shown);
        assertInstanceOf(Claim.Shown.class, Claim.of(place, SHOW, LONG, LONG));
    }

    @Test
    void consolesOfOtherDisplaysAndSettingsAreOthers() throws Exception {
        Path settings = Path.of("/home/a/.config/tilecast/console.properties");
        InstancePlace other = new InstancePlace(folder, InstancePlace.name(settings, ":1"));
        assertInstanceOf(Claim.First.class, Claim.of(other, SHOW, LONG, LONG))
                .console()
                .close();
        assertEquals(
                3,
                List.of(
                                InstancePlace.name(settings, ":1"),
                                InstancePlace.name(settings, ":2"),
                                InstancePlace.name(Path.of("/home/b/console.properties"), ":1"))
                        .stream()
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\n\r\n",
                "tilecast show 1\nend\n",
                "tilecast show 2\noptions \nend\n",
                "tilecast show 1\noptions %zz\nend\n",
                "tilecast show 1\noptions \ncapture http://elsewhere/x\nend\n",
                "tilecast show 1\noptions \nrun rm\nend\n"
            })
    void whatIsNoRequestGetsNoAnswerAndHarmsNothing(String text) throws Exception {
        first.listen(this::shown);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(place.socket()));
            Lines.write(channel, text);
            channel.shutdownOutput();
            assertEquals("", Lines.read(channel, "", 64));
        }
        assertEquals(List.of(), asked);
        assertInstanceOf(Claim.Shown.class, Claim.of(place, SHOW, LONG, LONG));
        assertTrue(Files.exists(place.lock()));
    }
}
