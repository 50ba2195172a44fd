package dev.tilecast.gpu.cuda;

/**
 * Memory of a device for one NV12 picture, top row first. Fastest where pointers and pitches are multiples of 4.
 *
 * @param width of the picture in pixels, may be odd
 * @param height of the picture in pixels, may be odd
 * @param luma device pointer of the top row
 * @param lumaPitch bytes from one row's start to the next
 * @param chroma device pointer of the top row of Cb and Cr in turn; half the size, rounded up
 * @param chromaPitch bytes from one row's start to the next
 */
public record DeviceNv12(int width, int height, long luma, int lumaPitch, long chroma, int chromaPitch) {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException where the size is not positive, or a row does not fit its pitch
     */
    public DeviceNv12 {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + "x" + height + " is not positive");
        }
        if (lumaPitch < width) {
            throw new IllegalArgumentException(
                    "the luma pitch " + lumaPitch + " is less than the " + width + " bytes of a row");
        }
        int chromaBytes = 2 * Math.ceilDiv(width, 2);
        if (chromaPitch < chromaBytes) {
            throw new IllegalArgumentException(
                    "the chroma pitch " + chromaPitch + " is less than the " + chromaBytes + " bytes of a row");
        }
    }

    /**
     * {@return one block of memory: chroma follows luma's last row with the same pitch, as FFmpeg and NVENC want it}
     *
     * @param width in pixels, may be odd
     * @param height in pixels, may be odd
     * @param pointer the CUdeviceptr of luma's top row
     * @param pitch bytes from one row's start to the next, in luma and chroma
     */
    public static DeviceNv12 ofBlock(int width, int height, long pointer, int pitch) {
        return new DeviceNv12(width, height, pointer, pitch, pointer + (long) pitch * height, pitch);
    }

    /** Whether both planes can be written in that many bytes at once. */
    boolean isAligned(int bytes) {
        return ((luma | chroma | lumaPitch | chromaPitch) & bytes - 1) == 0;
    }
}
