package dev.tilecast.canvas;

import java.util.ArrayList;
import java.util.List;

/**
 * Halves canvases down to 1x1 with a box filter. Where a size is odd, a pixel's box is a little wider than two pixels and
 * the ones at its border count in part, so that every source pixel has the same weight.
 */
final class MipMaps {
    private MipMaps() {}

    /** @param gamma what colours are raised to before filtering, and back after it; 1 filters them as they are */
    static List<Canvas> of(Canvas base, float gamma) {
        List<Canvas> levels = new ArrayList<>();
        for (int level = 1; Math.max(base.width(), base.height()) >> (level - 1) > 1; level++) {
            levels.add(new HostCanvas(shape(base, level), base.gamma()));
        }
        for (int layer = 0; layer < base.layers() && !levels.isEmpty(); layer++) {
            MipLevel level = MipLevel.halved(base, layer, gamma);
            level.store(levels.getFirst(), layer, gamma);
            for (Canvas target : levels.subList(1, levels.size())) {
                level = level.halved();
                level.store(target, layer, gamma);
            }
        }
        return List.copyOf(levels);
    }

    private static CanvasShape shape(Canvas base, int level) {
        int width = Math.max(1, base.width() >> level);
        int height = Math.max(1, base.height() >> level);
        return new CanvasShape(
                base.pixelType(),
                width,
                height,
                Math.min(width, base.tileWidth()),
                Math.min(height, base.tileHeight()),
                base.layers(),
                base.cubemap());
    }
}
