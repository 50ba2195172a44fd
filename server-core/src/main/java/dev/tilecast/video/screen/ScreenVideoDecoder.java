package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads screen video 1 or 2 into Rgb canvases, version 2 with its 15/7-bit colours, diff blocks and zlib data that go on from
 * the last key frame. Inter frames before the first key frame, and between an error and the next key frame, make no picture.
 *
 * <p>Parameter: "max_pixels", the largest picture that is taken, 4095 x 4095 without it.
 */
final class ScreenVideoDecoder implements VideoDecoder {
    private static final int LARGEST_PICTURE = 4095 * 4095;

    private final ScreenVersion version;
    private int maxPixels = LARGEST_PICTURE;
    private BlockDecoder blocks;
    private boolean closed;
    private boolean waitsForKeyFrame = true;
    private byte[] bytes = new byte[0];
    private DecodedPicture picture;
    private BlockGrid grid;

    ScreenVideoDecoder(ScreenVersion version) {
        this.version = version;
    }

    @Override
    public void setParameter(String name, String value) {
        if (!name.equals("max_pixels")) {
            throw new VideoException(Reason.BAD_PARAMETER, "unknown parameter \"" + name + "\"; there is: max_pixels");
        }
        maxPixels = EncoderSettings.integer(name, value, 1, LARGEST_PICTURE);
    }

    @Override
    public void init() {
        if (closed) {
            throw notInitialised();
        }
        if (blocks != null) {
            throw new VideoException(
                    Reason.ALREADY_INITIALISED, version.codecName() + " decoder is already initialised");
        }
        blocks = new BlockDecoder();
    }

    @Override
    public Optional<Canvas> decode(ByteBuffer payload) {
        if (blocks == null) {
            throw notInitialised();
        }
        // Some publishers send empty video messages between their frames.
        if (!payload.hasRemaining()) {
            return Optional.empty();
        }
        boolean decoded = false;
        try {
            decoded = decodeFrame(payload.duplicate());
        } catch (OutOfMemoryError e) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for the picture", e);
        } finally {
            waitsForKeyFrame = !decoded;
        }
        return decoded ? Optional.of(picture.canvas()) : Optional.empty();
    }

    private boolean decodeFrame(ByteBuffer payload) {
        int size = payload.remaining();
        if (bytes.length < size) {
            bytes = new byte[size];
        }
        payload.get(bytes, 0, size);
        FrameHeader header = FrameHeader.read(version, bytes, size);
        if (waitsForKeyFrame && !header.keyFrame()) {
            return false;
        }
        BlockTable table = BlockTable.read(header, bytes, size);
        preparePicture(header);
        blocks.decode(header, table, bytes, picture);
        grid = header.grid();
        return true;
    }

    private void preparePicture(FrameHeader header) {
        BlockGrid newGrid = header.grid();
        if (picture != null && picture.hasSize(newGrid)) {
            return;
        }
        String size = newGrid.width() + "x" + newGrid.height();
        if (!header.keyFrame()) {
            throw FrameHeader.broken("an inter frame of " + size + " follows pictures of another size");
        }
        if ((long) newGrid.width() * newGrid.height() > maxPixels) {
            throw FrameHeader.broken(
                    "a picture of " + size + " has more than the " + maxPixels + " pixels of max_pixels");
        }
        picture = new DecodedPicture(newGrid.width(), newGrid.height());
    }

    @Override
    public int width() {
        return grid == null ? 0 : grid.width();
    }

    @Override
    public int height() {
        return grid == null ? 0 : grid.height();
    }

    @Override
    public Map<String, String> formatParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("codec", version.codecName());
        if (grid != null) {
            parameters.put("width", Integer.toString(grid.width()));
            parameters.put("height", Integer.toString(grid.height()));
            parameters.put("block_width", Integer.toString(grid.blockWidth()));
            parameters.put("block_height", Integer.toString(grid.blockHeight()));
        }
        return parameters;
    }

    @Override
    public String identifier() {
        return version.codecName() + " decoder (pure Java)";
    }

    @Override
    public void close() {
        closed = true;
        if (blocks != null) {
            blocks.close();
            blocks = null;
        }
        picture = null;
    }

    private VideoException notInitialised() {
        return new VideoException(
                Reason.NOT_INITIALISED,
                version.codecName() + " decoder is " + (closed ? "closed" : "not initialised: call init first"));
    }
}
