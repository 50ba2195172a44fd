package dev.tilecast.gpu.cuda;

import jcuda.driver.CUdeviceptr;

/** A CUdeviceptr that tells its number, which JCuda's own keeps to itself. */
final class DevicePointer extends CUdeviceptr {

    long address() {
        return getNativePointer() + getByteOffset();
    }

    /** From a number, as other libraries and {@link dev.tilecast.canvas.CudaTile#devicePointer()} give it. */
    static CUdeviceptr of(long address) {
        return new CUdeviceptr().withByteOffset(address);
    }
}
