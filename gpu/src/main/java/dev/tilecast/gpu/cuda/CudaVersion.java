package dev.tilecast.gpu.cuda;

/**
 * A version of CUDA's driver API, such as 12.6.
 *
 * @param major such as 12
 * @param minor such as 6
 */
public record CudaVersion(int major, int minor) implements Comparable<CudaVersion> {
    /** The oldest that the kernels and JCuda work with. */
    public static final CudaVersion OLDEST = new CudaVersion(12, 0);

    /** From cuDriverGetVersion's number: 12060 is 12.6. */
    static CudaVersion of(int number) {
        return new CudaVersion(number / 1000, number % 1000 / 10);
    }

    @Override
    public int compareTo(CudaVersion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
