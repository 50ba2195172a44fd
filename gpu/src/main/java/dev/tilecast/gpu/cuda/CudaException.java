package dev.tilecast.gpu.cuda;

import jcuda.driver.CUresult;

/** A call of CUDA's driver that failed. The message names the call and the error. */
public final class CudaException extends RuntimeException {
    /** The function that failed. */
    private final String call;
    /** The CUresult. */
    private final int code;

    CudaException(String call, int code, String message) {
        super(message);
        this.call = call;
        this.code = code;
    }

    /** Throws where the result of that call is not CUDA_SUCCESS. */
    static void check(String call, int result) {
        check(call, result, "");
    }

    /** The same; the details end the message. */
    static void check(String call, int result, String details) {
        if (result != CUresult.CUDA_SUCCESS) {
            throw new CudaException(call, result, call + " failed: " + nameOf(result) + " (" + result + ")" + details);
        }
    }

    /** Newer drivers give codes that JCuda has no name for. */
    private static String nameOf(int result) {
        String name = CUresult.stringFor(result);
        return name.startsWith("CUDA_") ? name : "an unknown error";
    }

    /** {@return the function that failed, such as "cuMemAlloc"} */
    public String call() {
        return call;
    }

    /** {@return the CUresult} */
    public int code() {
        return code;
    }

    /** {@return whether the device's (or the pinned host) memory did not suffice, so that freeing some may help} */
    public boolean outOfMemory() {
        return code == CUresult.CUDA_ERROR_OUT_OF_MEMORY;
    }
}
