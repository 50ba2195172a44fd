package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.BitRate;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.FrameRate;
import dev.tilecast.app.demo.PictureSize;
import dev.tilecast.app.demo.StreamDefaults;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.cli.Options;

/** The options of the commands that run a server. */
final class ServerArguments {
    static final String DEFAULT_LISTEN = "127.0.0.1:1935";

    private static final String DEFAULT_SIZE = "640x360";
    private static final String DEFAULT_RATE = "30";

    final String listen;

    private final ParsedArguments arguments;
    private final StreamDefaults defaults;

    /** @throws Misuse where a value cannot be understood */
    ServerArguments(ParsedArguments arguments) {
        this.arguments = arguments;
        listen = arguments.text("listen").orElse(DEFAULT_LISTEN);
        Optional<DemoCodec> codec = arguments.value("codec", DemoCodec::parse);
        Optional<BitRate> bitRate = arguments.value("bitrate", BitRate::parse);
        PictureSize size = arguments.value("size", PictureSize::parse).orElseGet(() -> PictureSize.parse(DEFAULT_SIZE));
        FrameRate rate = arguments.value("fps", FrameRate::parse).orElseGet(() -> FrameRate.parse(DEFAULT_RATE));
        defaults = new StreamDefaults(codec, size, rate, bitRate);
    }

    static Options options() {
        return Command.commonOptions()
                .addOption(Command.option(
                        "listen",
                        "HOST:PORT",
                        "Address to listen at (default: " + DEFAULT_LISTEN
                                + ", this machine only). 0.0.0.0:1935 lets every machine that reaches this one connect,"
                                + " without a password; port 0 takes a free port."))
                .addOption(Command.option(
                        "codec",
                        "CODEC",
                        "Codec of streams that name none: h264, screen, screen2, sorenson, hevc or av1, or an encoder by"
                                + " name: libx264, libopenh264, h264_nvenc (default: h264 where it can be encoded, else"
                                + " screen)."))
                .addOption(
                        Command.option(
                                "bitrate",
                                "RATE",
                                "Bits per second of streams that name no bit rate, 50k to 200M, such as 800k or 2.5M (default:"
                                        + " by size, frame rate and codec; 691k for h264 at 640x360 and 30 frames per second)."))
                .addOption(Command.option(
                        "size",
                        "WxH",
                        "Picture size of streams that name none, 1x1 to 4095x4095 (default: " + DEFAULT_SIZE + ")."))
                .addOption(Command.option(
                        "fps",
                        "N",
                        "Frames per second of streams that name none, 1 to 120 (default: " + DEFAULT_RATE + ")."));
    }

    /** Whether the address was asked for, and is not merely the default. */
    boolean namesAddress() {
        return arguments.has("listen");
    }

    /**
     * The options that were asked for, in one line and always in the same order; empty where all are the defaults. A free
     * port is another one each time.
     */
    String named() {
        String options = arguments.given().stream().sorted().collect(Collectors.joining(" "));
        return namesAddress() && listen.endsWith(":0")
                ? options + " of process " + ProcessHandle.current().pid()
                : options;
    }

    /** What {@link #named} is where that address alone is asked for. */
    static String listening(String address) {
        return "--listen=" + address;
    }

    Wiring wiring() {
        return wiring(listen);
    }

    /** @param address in place of the one that was given */
    Wiring wiring(String address) {
        return Wiring.create(address, defaults);
    }
}
