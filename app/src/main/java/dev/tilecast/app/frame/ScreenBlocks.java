package dev.tilecast.app.frame;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.screen.ScreenFrame;
import dev.tilecast.video.screen.ScreenFrame.Block;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** The blocks of screen video that a frame changes. */
final class ScreenBlocks {
    private ScreenBlocks() {}

    static Optional<ScreenFrame> read(ByteBuffer payload, PartList parts) {
        try {
            Optional<ScreenFrame> frame = ScreenFrame.read(payload);
            frame.ifPresent(found -> list(found, parts));
            return frame;
        } catch (VideoException broken) {
            parts.problem(broken.getMessage(), 0);
            return Optional.empty();
        }
    }

    private static void list(ScreenFrame frame, PartList parts) {
        List<Block> blocks = frame.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.isChanged()) {
                parts.add(
                        "block " + i % frame.columns() + ", " + i / frame.columns(),
                        block.offset() - 1,
                        block.length(),
                        block.width() + "x" + block.height() + (block.diff() ? ", some rows" : "")
                                + (block.primed() ? ", primed" : ""));
            }
        }
    }
}
