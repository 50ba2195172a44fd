package dev.tilecast.gpu.codec;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_range_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.gpu.color.PictureConversion;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Reads H.264, HEVC, AV1 and Sorenson's H.263 from RTMP video messages, with legacy and extended tags, into Rgb canvases of
 * one tile. It decodes in the caller's thread, without delay but for what a stream with reordered frames asks for. The size
 * may change with a key frame or a configuration. Inter frames before the first key frame, and between an error and the next
 * key frame, make no picture. Of multitrack tags it takes track 0.
 *
 * <p>Parameter: "max_pixels", the largest picture that is taken, 67108864 (8192 x 8192) without it; no side is longer than
 * 16384.
 */
final class FfmpegVideoDecoder implements VideoDecoder {
    private static final long LARGEST_PICTURE = 8192L * 8192;
    private static final ByteBuffer NO_CONFIGURATION = ByteBuffer.allocate(0);

    private final StreamCodec codec;
    private long maxPixels = LARGEST_PICTURE;
    private boolean initialised;
    private boolean closed;
    private boolean waitsForKeyFrame = true;
    private ByteBuffer configuration = NO_CONFIGURATION;
    private FfmpegDecoderContext context;
    private PictureConversion conversion;
    private int width;
    private int height;
    private Map<String, String> format = Map.of();

    FfmpegVideoDecoder(StreamCodec codec) {
        this.codec = codec;
    }

    @Override
    public void setParameter(String name, String value) {
        if (initialised) {
            throw new VideoException(Reason.ALREADY_INITIALISED, "parameters come before init");
        }
        if (!name.equals("max_pixels")) {
            throw new VideoException(Reason.BAD_PARAMETER, "unknown parameter \"" + name + "\"; there is: max_pixels");
        }
        try {
            maxPixels = Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            throw new VideoException(Reason.BAD_PARAMETER, "max_pixels is \"" + value + "\", not a number", e);
        }
        if (maxPixels < 1 || maxPixels > LARGEST_PICTURE) {
            maxPixels = LARGEST_PICTURE;
            throw new VideoException(
                    Reason.BAD_PARAMETER, "max_pixels is " + value + ", not within 1 and " + LARGEST_PICTURE);
        }
    }

    @Override
    public void init() {
        if (closed) {
            throw notInitialised();
        }
        if (initialised) {
            throw new VideoException(Reason.ALREADY_INITIALISED, codec.codecName() + " decoder is already initialised");
        }
        FfmpegLibrary.load().or(codec::whyNoDecoder).ifPresent(why -> {
            throw new VideoException(Reason.LIBRARY_MISSING, why);
        });
        if (!codec.needsConfiguration()) {
            open(NO_CONFIGURATION);
        }
        conversion = new PictureConversion();
        initialised = true;
    }

    @Override
    public Optional<Canvas> decode(ByteBuffer payload) {
        if (!initialised || closed) {
            throw notInitialised();
        }
        boolean failed = true;
        try {
            Optional<Canvas> picture = switch (VideoPayload.of(codec, payload)) {
                case VideoPayload.Nothing _ -> Optional.empty();
                case VideoPayload.Configuration(ByteBuffer data) -> {
                    configure(data);
                    yield Optional.empty();
                }
                case VideoPayload.Frame(ByteBuffer data, boolean keyFrame) -> decodeFrame(data, keyFrame);
            };
            failed = false;
            return picture;
        } catch (OutOfMemoryError e) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for the picture", e);
        } finally {
            if (failed) {
                startAgain();
            }
        }
    }

    /** Publishers repeat the configuration; only another one ends what was decoded so far. */
    private void configure(ByteBuffer data) {
        if (context != null && data.equals(configuration)) {
            return;
        }
        closeContext();
        ByteBuffer kept = ByteBuffer.allocate(data.remaining()).put(data).flip();
        open(kept);
        configuration = kept;
    }

    private void open(ByteBuffer with) {
        waitsForKeyFrame = true;
        context = new FfmpegDecoderContext(codec, with, maxPixels);
    }

    private Optional<Canvas> decodeFrame(ByteBuffer data, boolean keyFrame) {
        if (waitsForKeyFrame && !keyFrame) {
            return Optional.empty();
        }
        if (context == null) {
            throw new VideoException(
                    Reason.DECODING_FAILED, "a frame of " + codec.codecName() + " without a configuration before it");
        }
        if (codec == StreamCodec.AV1) {
            Av1PictureSize.check(data, maxPixels);
        }
        Optional<AVFrame> picture = context.decode(data, keyFrame);
        waitsForKeyFrame = false;
        return picture.map(this::show);
    }

    private Canvas show(AVFrame picture) {
        Canvas canvas = conversion.convert(picture, codec == StreamCodec.SORENSON);
        if (canvas.width() != width || canvas.height() != height || format.isEmpty()) {
            width = canvas.width();
            height = canvas.height();
            format = describe(picture);
        }
        return canvas;
    }

    private Map<String, String> describe(AVFrame picture) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("codec", codec.codecName());
        put(
                parameters,
                "profile",
                avcodec_profile_name(codec.ffmpegId(), context.context().profile()));
        int level = context.context().level();
        if (level >= 0) {
            parameters.put("level", Integer.toString(level));
        }
        parameters.put("size", width + "x" + height);
        put(parameters, "pixel_format", av_get_pix_fmt_name(picture.format()));
        put(parameters, "matrix", av_color_space_name(picture.colorspace()));
        put(parameters, "range", av_color_range_name(picture.color_range()));
        return Map.copyOf(parameters);
    }

    private static void put(Map<String, String> parameters, String name, BytePointer value) {
        if (value != null) {
            parameters.put(name, value.getString());
        }
    }

    private void startAgain() {
        waitsForKeyFrame = true;
        if (context != null) {
            context.flush();
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Map<String, String> formatParameters() {
        return format;
    }

    @Override
    public String identifier() {
        if (!initialised) {
            return codec.codecName() + " decoder, not initialised";
        }
        return codec.codecName() + ": " + codec.decoderName() + " of FFmpeg "
                + av_version_info().getString() + " on the CPU";
    }

    private VideoException notInitialised() {
        return new VideoException(Reason.NOT_INITIALISED, codec.codecName() + " decoder is not initialised");
    }

    private void closeContext() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        closeContext();
        if (conversion != null) {
            conversion.close();
            conversion = null;
        }
    }
}
