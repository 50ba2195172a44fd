package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import dev.tilecast.video.VideoPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The codecs of FFmpeg: "h264", "sorenson", "hevc" and "av1", each by the best encoder that opens here, and every encoder by
 * its own name. Making a plugin loads nothing; the first question about an encoder waits for {@link EncoderProbe}. Any
 * thread.
 */
public final class FfmpegVideoPlugin implements VideoPlugin {
    private final CodecTable table = new CodecTable();
    private final CanvasDevices devices = new CanvasDevices();
    private final EncoderProbe probe;

    /** For the service loader: with a probe of its own. */
    public FfmpegVideoPlugin() {
        this(new EncoderProbe());
    }

    /**
     * With a probe that the program may have started already.
     *
     * @param probe shared by all plugins that ask the same machine
     */
    public FfmpegVideoPlugin(EncoderProbe probe) {
        this.probe = probe;
    }

    /** {@return what it learns the machine's encoders from} */
    public EncoderProbe probe() {
        return probe;
    }

    @Override
    public List<String> codecNames() {
        return table.names();
    }

    @Override
    public Optional<String> whyNoEncoder(String codecName) {
        EncoderReport report = probe.report();
        List<EncoderKind> kinds = table.kinds(codecName);
        if (!report.usable(kinds).isEmpty()) {
            return Optional.empty();
        }
        return report.libraryMissing().or(() -> Optional.of(reasons(report, kinds)));
    }

    @Override
    public Optional<String> whyNotSize(String codecName, int width, int height) {
        List<String> refusals = new ArrayList<>();
        for (EncoderKind kind : probe.report().usable(table.kinds(codecName))) {
            Optional<String> refusal = kind.whyNotSize(width, height);
            if (refusal.isEmpty()) {
                return Optional.empty();
            }
            refusals.add(refusal.get());
        }
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", refusals));
    }

    private static String reasons(EncoderReport report, List<EncoderKind> kinds) {
        return kinds.stream()
                .map(kind -> kind.encoderName() + ": " + report.whyNot(kind).orElseThrow())
                .collect(Collectors.joining("; "));
    }

    @Override
    public VideoEncoder createEncoder(String codecName) {
        whyNoEncoder(codecName).ifPresent(why -> {
            throw new VideoException(
                    probe.report().libraryMissing().isPresent() ? Reason.LIBRARY_MISSING : Reason.NO_SUITABLE_DEVICE,
                    why);
        });
        return new FfmpegVideoEncoder(EncoderChoice.of(table.kinds(codecName), probe.report()), devices);
    }

    @Override
    public Optional<String> fourCc(String codecName) {
        return table.format(codecName).fourCc();
    }

    @Override
    public Optional<String> whyNoDecoder(String codecName) {
        StreamCodec codec = StreamCodec.of(table.format(codecName));
        return FfmpegLibrary.load().or(codec::whyNoDecoder);
    }

    @Override
    public VideoDecoder createDecoder(String codecName) {
        return new FfmpegVideoDecoder(StreamCodec.of(table.format(codecName)));
    }
}
