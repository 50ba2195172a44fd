package dev.tilecast.video;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives an encoder canvases of a kind that it takes: others are downloaded from the device and converted, into canvases that
 * are kept for the next. One for each encoder, which stays its owner's; one thread at a time.
 */
public final class EncoderInput {
    private final ImageApi images = new ImageApi();
    private final VideoEncoder encoder;
    private final List<PixelType> types = new ArrayList<>();
    private final Set<PixelType> refusedOnDevice = EnumSet.noneOf(PixelType.class);
    private Canvas downloaded;
    private Canvas converted;

    /**
     * Prepares to feed that encoder. Closing it stays the caller's.
     *
     * @param encoder is initialised
     */
    public EncoderInput(VideoEncoder encoder) {
        this.encoder = encoder;
        for (Optional<PixelType> type = encoder.supportedType(0);
                type.isPresent();
                type = encoder.supportedType(types.size())) {
            types.add(type.get());
        }
    }

    /**
     * Encodes a canvas of any pixel type, in host memory or on a device.
     *
     * @param canvas its layer 0 is encoded
     * @return the frame
     * @throws VideoException as the encoder does, and where the canvas is neither a {@link Canvas} nor a {@link CudaCanvas}
     */
    public VideoData encode(CanvasBase canvas) {
        return switch (canvas) {
            case CudaCanvas cuda -> encodeCuda(cuda);
            case Canvas host -> encodeHost(host);
            default ->
                throw new VideoException(
                        VideoException.Reason.CANVAS_TYPE_UNSUPPORTED,
                        "a " + canvas.getClass().getName() + " is neither a host nor a CUDA canvas");
        };
    }

    private VideoData encodeCuda(CudaCanvas canvas) {
        if (!refusedOnDevice.contains(canvas.pixelType())) {
            try {
                return encoder.encode(canvas);
            } catch (VideoException refused) {
                if (refused.reason() != VideoException.Reason.CANVAS_TYPE_UNSUPPORTED) {
                    throw refused;
                }
                refusedOnDevice.add(canvas.pixelType());
            }
        }
        downloaded = reuse(downloaded, CanvasShape.of(canvas), canvas.gamma());
        canvas.download(downloaded);
        return encodeHost(downloaded);
    }

    private VideoData encodeHost(Canvas canvas) {
        if (types.isEmpty() || types.contains(canvas.pixelType())) {
            return encoder.encode(canvas);
        }
        converted = reuse(converted, CanvasShape.of(canvas).withType(types.getFirst()), canvas.gamma());
        images.convertInto(canvas, converted);
        return encoder.encode(converted);
    }

    private Canvas reuse(Canvas kept, CanvasShape shape, float gamma) {
        Canvas canvas = kept != null && CanvasShape.of(kept).equals(shape) ? kept : images.createCanvas(shape, gamma);
        canvas.setGamma(gamma);
        return canvas;
    }
}
