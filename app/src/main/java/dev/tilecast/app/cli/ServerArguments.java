package dev.tilecast.app.cli;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.FrameRate;
import dev.tilecast.app.demo.PictureSize;
import dev.tilecast.app.demo.StreamDefaults;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
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
            defaultValue = "screen",
            converter = CodecConverter.class,
            description = "Codec of streams that name none: screen or screen2 (default: ${DEFAULT-VALUE}).")
    DemoCodec codec;

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

    Wiring wiring() {
        return Wiring.create(listen, new StreamDefaults(codec, size, rate));
    }

    static final class CodecConverter implements ITypeConverter<DemoCodec> {
        @Override
        public DemoCodec convert(String text) {
            return parsed(DemoCodec::parse, text);
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
