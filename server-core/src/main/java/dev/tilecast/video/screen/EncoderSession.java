package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** An encoder between init and close. */
final class EncoderSession implements AutoCloseable {
    /**
     * Larger blocks compress better, and fewer of them say sooner that nothing changed; smaller ones waste less around what
     * did. They take turns at half the picture.
     */
    private static final int LARGE_BLOCK = 128;

    private final ScreenVersion version;
    private final EncoderSettings settings;
    private final ParallelLoop loop;
    private final BlockGrid grid;
    private final BlockGrid largeGrid;
    private final boolean[] changed;
    private final boolean[] largeChanged;
    private final CanvasReader reader;
    private final FrameCompressor compressor;
    private PictureCopy picture;
    private PictureCopy keyPicture;
    private int framesSinceKey;
    private volatile boolean keyFrameRequested = true;

    EncoderSession(ScreenVersion version, EncoderSettings settings, int width, int height) {
        this.version = version;
        this.settings = settings;
        loop = new ParallelLoop(settings.threads());
        grid = new BlockGrid(width, height, settings.blockWidth(), settings.blockHeight());
        // Version 2 refers to the blocks of the last key frame, so their size cannot change in between.
        largeGrid = version == ScreenVersion.ONE && !settings.blockSizeChosen()
                ? new BlockGrid(width, height, LARGE_BLOCK, LARGE_BLOCK)
                : grid;
        changed = new boolean[grid.blocks()];
        largeChanged = new boolean[largeGrid.blocks()];
        picture = new PictureCopy(grid, 3);
        reader = new CanvasReader(settings.threads());
        compressor = new FrameCompressor(version, loop, settings.zlibLevel(), grid.blocks());
    }

    /** From any thread: players that join ask while a frame is being encoded. */
    void requestKeyFrame() {
        keyFrameRequested = true;
    }

    VideoData encode(Canvas canvas) {
        check(canvas);
        boolean keyFrame =
                keyFrameRequested || settings.keyFrameInterval() > 0 && framesSinceKey >= settings.keyFrameInterval();
        keyFrameRequested = false;
        boolean encoded = false;
        try {
            VideoData data = encodeChecked(canvas, keyFrame);
            framesSinceKey = data.keyFrame() ? 1 : framesSinceKey + 1;
            encoded = true;
            return data;
        } catch (OutOfMemoryError e) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for a frame of " + size(), e);
        } catch (RuntimeException e) {
            throw new VideoException(Reason.ENCODING_FAILED, "a frame of " + size() + " could not be encoded", e);
        } finally {
            if (!encoded) {
                // Players have not seen this frame, so the next must not build on it.
                keyFrameRequested = true;
            }
        }
    }

    private void check(Canvas canvas) {
        if (canvas.width() != grid.width() || canvas.height() != grid.height()) {
            throw new VideoException(
                    Reason.UNSUPPORTED_RESOLUTION,
                    "the encoder was initialised for " + size() + ", the canvas is " + canvas.width() + "x"
                            + canvas.height() + ": close it and begin with a new one");
        }
    }

    private VideoData encodeChecked(Canvas canvas, boolean wantsKeyFrame) {
        boolean keyFrame = wantsKeyFrame;
        int bytesPerPixel = CanvasReader.bytesPerPixel(canvas.pixelType());
        if (picture.bytesPerPixel() != bytesPerPixel) {
            picture = new PictureCopy(grid, bytesPerPixel);
            keyPicture = null;
            keyFrame = true;
        }
        Arrays.fill(changed, keyFrame);
        loop.run(grid.rows(), (worker, row) -> {
            int y = row * grid.blockHeight();
            int yEnd = Math.min(grid.height(), y + grid.blockHeight());
            reader.update(worker, canvas, picture, y, yEnd, changed);
        });
        int count = count(changed);
        // In version 1 a frame that has every block is a key frame, whether it was wanted or not.
        keyFrame |= version == ScreenVersion.ONE && count == grid.blocks();
        byte[] payload;
        if (largeGrid != grid && (count == 0 || count * 2 > grid.blocks())) {
            markLarge();
            payload = compressor.compress(picture, null, largeGrid, largeChanged, keyFrame);
        } else {
            payload = compressor.compress(
                    picture, keyFrame || !settings.diffBlocks() ? null : keyPicture, grid, changed, keyFrame);
        }
        if (keyFrame && version == ScreenVersion.TWO && settings.diffBlocks()) {
            keepKeyPicture();
        }
        return new VideoData(ByteBuffer.wrap(payload), keyFrame);
    }

    private void markLarge() {
        Arrays.fill(largeChanged, false);
        for (int block = 0; block < changed.length; block++) {
            if (changed[block]) {
                largeChanged[grid.y(block) / LARGE_BLOCK * largeGrid.columns() + grid.x(block) / LARGE_BLOCK] = true;
            }
        }
    }

    private void keepKeyPicture() {
        if (keyPicture == null) {
            keyPicture = new PictureCopy(grid, picture.bytesPerPixel());
        }
        keyPicture.copyFrom(picture);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private String size() {
        return grid.width() + "x" + grid.height();
    }

    @Override
    public void close() {
        compressor.close();
    }
}
