package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.BitRate;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.FrameRate;
import dev.tilecast.app.demo.PictureSize;
import dev.tilecast.app.demo.StreamDefaults;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of the commands that run a server. */
final class ServerArguments {
    static final String DEFAULT_LISTEN = "127.0.0.1:1935";

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = DEFAULT_LISTEN,
            description = {
                "Address to listen at (default: ${DEFAULT-VALUE}, this machine only). 0.0.0.0:1935 lets every machine"
                        + " that reaches this one connect, without a password; port 0 takes a free port."
            })
    String listen;

    @Option(
            names = "--codec",
            paramLabel = "CODEC",
            converter = CodecConverter.class,
            description = {
                "Codec of streams that name none: h264, screen, screen2, sorenson, hevc or av1, or an encoder by name:"
                        + " libx264, libopenh264, h264_nvenc (default: h264 where it can be encoded, else screen)."
            })
    DemoCodec codec;

    @Option(
            names = "--bitrate",
            paramLabel = "RATE",
            converter = BitRateConverter.class,
            description =
                    "Bits per second of streams that name no bit rate, 50k to 200M, such as 800k or 2.5M (default:"
                            + " by size, frame rate and codec; 691k for h264 at 640x360 and 30 frames per second).")
    BitRate bitRate;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "640x360",
            converter = SizeConverter.class,
            description = "Picture size of streams that name none, 1x1 to 4095x4095 (default: ${DEFAULT-VALUE}).")
    PictureSize size;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "30",
            converter = RateConverter.class,
            description = "Frames per second of streams that name none, 1 to 120 (default: ${DEFAULT-VALUE}).")
    FrameRate rate;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Whether the address was asked for, and is not merely the default. */
    boolean namesAddress() {
        return command.commandLine().getParseResult().hasMatchedOption("--listen");
    }

    /**
     * The options that were asked for, in one line and always in the same order; empty where all are the defaults. A free
     * port is another one each time.
     */
    String named() {
        String options = command.commandLine().getParseResult().matchedOptions().stream()
                .map(option -> option.longestName() + "=" + String.join(",", option.originalStringValues()))
                .sorted()
                .collect(Collectors.joining(" "));
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
        return Wiring.create(
                address, new StreamDefaults(Optional.ofNullable(codec), size, rate, Optional.ofNullable(bitRate)));
    }

    static final class CodecConverter implements ITypeConverter<DemoCodec> {
        @Override
        public DemoCodec convert(String text) {
            return parsed(DemoCodec::parse, text);
        }
    }

    static final class BitRateConverter implements ITypeConverter<BitRate> {
        @Override
        public BitRate convert(String text) {
            return parsed(BitRate::parse, text);
        }
    }

    static final class SizeConverter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String text) {
            return parsed(PictureSize::parse, text);
        }
    }

    static final class RateConverter implements ITypeConverter<FrameRate> {
        @Override
        public FrameRate convert(String text) {
            return parsed(FrameRate::parse, text);
        }
    }

    private static <T> T parsed(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
