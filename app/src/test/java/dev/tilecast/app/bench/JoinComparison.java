package dev.tilecast.app.bench;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.bench.ResultTable;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.wire.message.RtmpMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long a player of the demo waits: from its TCP connect to the answered play, and to the first picture that it has
 * decoded. For each codec once beside another player, and once as the first one, whose join starts the encoder.
 */
final class JoinComparison {
    private static final int JOINS = 30;
    private static final int WARM_UP_JOINS = 5;
    /** Longer than players share a key frame, so that each join gets one of its own. */
    private static final long PAUSE_MILLIS = 250;

    private static final double MOST_ANSWER_MILLIS = 15;
    private static final double MOST_PICTURE_MILLIS = 300;

    private final ResultTable table;

    JoinComparison(ResultTable table) {
        this.table = table;
    }

    /** When a play was answered and when there was a picture, in milliseconds after the start of the connect. */
    private record Join(double answer, double picture) {}

    void run() throws IOException, InterruptedException {
        Wiring wiring = Wiring.create("127.0.0.1:0", StreamDefaults.standard());
        wiring.server().start(wiring.listen());
        try {
            for (DemoCodec codec : DemoCodec.formats()) {
                Optional<String> whyNot = wiring.server().codecs().whyNoEncoder(codec.codecName());
                if (whyNot.isPresent()) {
                    table.add("join, " + codec, whyNot.get());
                    continue;
                }
                String stream = "testcard?size=1280x720&codec=" + codec;
                try (Watching _ = new Watching(wiring.server().listenAddress(), "demo", stream)) {
                    compare(wiring, codec, stream, "beside another player");
                }
                compare(wiring, codec, stream, "the only player");
            }
        } finally {
            wiring.server().shutdown();
        }
    }

    private void compare(Wiring wiring, DemoCodec codec, String stream, String beside)
            throws IOException, InterruptedException {
        List<Join> joins = new ArrayList<>();
        for (int i = 0; i < WARM_UP_JOINS + JOINS; i++) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            Join join = join(wiring, codec, stream);
            if (i >= WARM_UP_JOINS) {
                joins.add(join);
            }
        }
        String what = "join, " + codec + " 1280x720, " + beside;
        add(what + ": answered", joins.stream().mapToDouble(Join::answer).toArray(), MOST_ANSWER_MILLIS);
        add(what + ": first picture", joins.stream().mapToDouble(Join::picture).toArray(), MOST_PICTURE_MILLIS);
    }

    private void add(String what, double[] millis, double most) {
        Arrays.sort(millis);
        table.addAtMost(what + ", median", millis[millis.length / 2], most, "ms");
        table.addAtMost(what + ", worst of " + millis.length, millis[millis.length - 1], most, "ms");
    }

    private static Join join(Wiring wiring, DemoCodec codec, String stream) throws IOException {
        String address = wiring.server().listenAddress();
        try (VideoDecoder decoder = wiring.server().codecs().createDecoder(codec.codecName())) {
            decoder.init();
            long start = System.nanoTime();
            try (RtmpClient client = Watching.connect(address, "demo")) {
                client.play(client.createStream(), stream);
                String status = client.awaitStatus();
                while (status.equals("NetStream.Play.Reset")) {
                    status = client.awaitStatus();
                }
                if (!status.equals("NetStream.Play.Start")) {
                    throw new IOException(stream + " is answered by " + status);
                }
                double answer = millisSince(start);
                while (!(client.next().message() instanceof RtmpMessage.VideoMessage video
                        && decoder.decode(video.payload().nioBuffer()).isPresent())) {}
                return new Join(answer, millisSince(start));
            }
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
