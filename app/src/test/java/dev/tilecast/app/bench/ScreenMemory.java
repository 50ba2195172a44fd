package dev.tilecast.app.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntPredicate;

/** What a virtual display shows, read from the file that it keeps its screen in: without a process, in microseconds. */
final class ScreenMemory {
    /** Every so many'th pixel of every so many'th row is looked at: looking must not cost what it measures. */
    private static final int STEP = 11;

    private final MappedByteBuffer screen;
    private final int begin;
    private final int width;
    private final int height;
    private final int lineBytes;

    /** @param folder the display's {@code -fbdir} */
    ScreenMemory(Path folder) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
        }
        // The header of an XWD file, and behind it its table of colours.
        int colours = screen.getInt(19 * 4);
        begin = screen.getInt(0) + colours * 12;
        width = screen.getInt(4 * 4);
        height = screen.getInt(5 * 4);
        lineBytes = screen.getInt(12 * 4);
        screen.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many colours are seen, at most that many; an empty screen has one. */
    int colours(int most) {
        return colours(most, colour -> true);
    }

    /** As {@link #colours}, of those that are far from grey: the console has few, its canvases have many. */
    int vividColours(int most) {
        return colours(most, ScreenMemory::isVivid);
    }

    private static boolean isVivid(int colour) {
        int red = colour >> 16 & 0xff;
        int green = colour >> 8 & 0xff;
        int blue = colour & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 80;
    }

    private int colours(int most, IntPredicate counted) {
        int[] seen = new int[most];
        int count = 0;
        for (int y = 0; y < height; y += STEP) {
            for (int x = 0; x < width; x += STEP) {
                int colour = screen.getInt(begin + y * lineBytes + x * 4);
                if (!has(seen, count, colour) && counted.test(colour)) {
                    seen[count++] = colour;
                    if (count == most) {
                        return count;
                    }
                }
            }
        }
        return count;
    }

    /** The last one first: neighbours are often alike. */
    private static boolean has(int[] seen, int count, int colour) {
        for (int i = count - 1; i >= 0; i--) {
            if (seen[i] == colour) {
                return true;
            }
        }
        return false;
    }
}
