package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Memory for one 4:2:0 picture of 8 bits a sample, top row first. Chroma has half the size, rounded up.
 *
 * @param width of the picture in pixels, may be odd
 * @param height of the picture in pixels, may be odd
 * @param luma one byte a pixel
 * @param chroma half the size, rounded up
 */
public record YuvPlanes(int width, int height, Plane luma, Chroma chroma) {

    /**
     * One plane.
     *
     * @param memory heap or native, from the first byte of the top row on
     * @param pitch bytes from one row's start to the next; bytes between rows are left alone
     */
    public record Plane(MemorySegment memory, long pitch) {
        /** Needs memory; the picture checks that it suffices. */
        public Plane {
            Objects.requireNonNull(memory, "memory");
        }

        private void require(String name, long rowBytes, long rows) {
            if (pitch < rowBytes) {
                throw new IllegalArgumentException("the pitch " + pitch + " of the " + name + " plane is less than the "
                        + rowBytes + " bytes of a row");
            }
            long needed = pitch * (rows - 1) + rowBytes;
            if (memory.byteSize() < needed) {
                throw new IllegalArgumentException(
                        "the " + name + " plane has " + memory.byteSize() + " bytes, the picture needs " + needed);
            }
        }
    }

    /** How the two chroma signals lie in memory. */
    public sealed interface Chroma {
        /**
         * Cb and Cr in turn, as in NV12; two bytes a sample position.
         *
         * @param plane both components of each sample position in turn
         */
        record Interleaved(Plane plane) implements Chroma {}

        /**
         * A plane each, as in I420.
         *
         * @param cb the blue difference
         * @param cr the red difference
         */
        record Separate(Plane cb, Plane cr) implements Chroma {}
    }

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException where the size is not positive, or a plane is too small for it
     */
    public YuvPlanes {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height + " is not positive");
        }
        luma.require("luma", width, height);
        int chromaWidth = Math.ceilDiv(width, 2);
        int chromaHeight = Math.ceilDiv(height, 2);
        switch (chroma) {
            case Chroma.Interleaved(Plane plane) -> plane.require("chroma", 2L * chromaWidth, chromaHeight);
            case Chroma.Separate(Plane cb, Plane cr) -> {
                cb.require("Cb", chromaWidth, chromaHeight);
                cr.require("Cr", chromaWidth, chromaHeight);
            }
        }
    }

    /**
     * {@return an NV12 picture in memory that is there}
     *
     * @param width in pixels, may be odd
     * @param height in pixels, may be odd
     * @param luma one byte a pixel
     * @param chroma Cb and Cr in turn, half the size, rounded up
     */
    public static YuvPlanes nv12(int width, int height, Plane luma, Plane chroma) {
        return new YuvPlanes(width, height, luma, new Chroma.Interleaved(chroma));
    }

    /**
     * {@return an I420 picture in memory that is there}
     *
     * @param width in pixels, may be odd
     * @param height in pixels, may be odd
     * @param luma one byte a pixel
     * @param cb half the size, rounded up
     * @param cr half the size, rounded up
     */
    public static YuvPlanes i420(int width, int height, Plane luma, Plane cb, Plane cr) {
        return new YuvPlanes(width, height, luma, new Chroma.Separate(cb, cr));
    }

    /** {@return the width of the chroma planes in samples} */
    public int chromaWidth() {
        return Math.ceilDiv(width, 2);
    }

    /** {@return the height of the chroma planes in samples} */
    public int chromaHeight() {
        return Math.ceilDiv(height, 2);
    }
}
