package dev.tilecast.app.demo.scene;

/**
 * Where the test card's parts lie, from the bottom: the panel with the digits, the ramp, the narrow bars and the colour
 * bars. Small pictures lose the texts first, then the parts, until bars are left.
 */
public record TestCardLayout(int width, int height) {
    /** 75 % of 255, for the bars' light components. */
    private static final int LIGHT = 0xBF;

    private static final int[] BARS = {
        LIGHT << 16 | LIGHT << 8 | LIGHT,
        LIGHT << 16 | LIGHT << 8,
        LIGHT << 8 | LIGHT,
        LIGHT << 8,
        LIGHT << 16 | LIGHT,
        LIGHT << 16,
        LIGHT
    };
    private static final int[] NARROW_BARS = {
        LIGHT, 0x131313, LIGHT << 16 | LIGHT, 0x131313, LIGHT << 8 | LIGHT, 0x131313, LIGHT << 16 | LIGHT << 8 | LIGHT
    };
    static final int PANEL = 0x14161A;
    static final int DIGITS = 0xF4F6F8;
    static final int LABELS = 0x8C96A3;
    static final int BOX = 0xFFFFFF;
    static final int BOX_EDGE = 0x101010;

    public static final int FRAME_DIGITS = 6;
    public static final String CLOCK_PATTERN = "HH:mm:ss.SS";
    /** Both texts, one dot row of 6 between them and 5 at either side. */
    private static final int DOTS_ACROSS = (FRAME_DIGITS + CLOCK_PATTERN.length()) * PixelFont.ADVANCE + 16;

    int panelTop() {
        return height * 30 / 100;
    }

    int rampTop() {
        return height * 40 / 100;
    }

    int narrowBarsTop() {
        return height * 47 / 100;
    }

    /** Where the box moves: all above the ramp. */
    Area boxRoom() {
        return new Area(0, rampTop(), width, height - rampTop());
    }

    /** Pixels per dot of the digits; 0 where they have no room. */
    public int digitScale() {
        return Math.min(width / DOTS_ACROSS, panelTop() / 12);
    }

    /** The same of the labels above the digits. */
    int labelScale() {
        return digitScale() < 2 ? 0 : Math.max(1, digitScale() * 2 / 5);
    }

    public int digitsBottom() {
        return (panelTop() - PixelFont.HEIGHT * (digitScale() + labelScale()) - 2 * digitScale()) / 2;
    }

    int labelsBottom() {
        return digitsBottom() + (PixelFont.HEIGHT + 2) * digitScale();
    }

    public int frameLeft() {
        return (width - (DOTS_ACROSS - 10) * digitScale()) / 2;
    }

    int clockLeft() {
        return frameLeft() + (FRAME_DIGITS + 1) * PixelFont.ADVANCE * digitScale();
    }

    /** The box in a frame: it bounces off the room's edges. */
    Area box(long frameNumber) {
        Area room = boxRoom();
        int side = Math.max(1, Math.min(room.width(), room.height()) / 5);
        int x = bounce(frameNumber * Math.max(1, width / 160), room.width() - side);
        int y = bounce(frameNumber * Math.max(1, height / 180), room.height() - side);
        return new Area(room.x() + x, room.y() + y, side, side);
    }

    private static int bounce(long distance, int room) {
        if (room <= 0) {
            return 0;
        }
        long there = distance % (2L * room);
        return (int) (there <= room ? there : 2L * room - there);
    }

    /** What stands still at a pixel, 0xRRGGBB. */
    int background(int x, int y) {
        if (y >= narrowBarsTop()) {
            return BARS[x * BARS.length / width];
        }
        if (y >= rampTop()) {
            return NARROW_BARS[x * NARROW_BARS.length / width];
        }
        if (y >= panelTop()) {
            int grey = width == 1 ? 0xFF : x * 0xFF / (width - 1);
            return grey << 16 | grey << 8 | grey;
        }
        return PANEL;
    }
}
