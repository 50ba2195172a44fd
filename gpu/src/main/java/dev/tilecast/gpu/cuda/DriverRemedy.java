package dev.tilecast.gpu.cuda;

import java.util.Optional;
import jcuda.driver.CUresult;

/** What a person can do about a driver that does not start. */
final class DriverRemedy {
    static final String NO_DEVICE = "see whether nvidia-smi lists one, and whether CUDA_VISIBLE_DEVICES hides it";

    private DriverRemedy() {}

    static Optional<String> of(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case CUresult.CUDA_ERROR_NO_DEVICE -> NO_DEVICE;
                    case CUresult.CUDA_ERROR_STUB_LIBRARY ->
                        "the toolkit's stub library is found before the driver's: take its folder out of LD_LIBRARY_PATH";
                    case CUresult.CUDA_ERROR_SYSTEM_DRIVER_MISMATCH ->
                        "restart the machine: kernel module and driver library are of different versions";
                    case CUresult.CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE ->
                        "take the forward compatibility libraries out of LD_LIBRARY_PATH";
                    case CUresult.CUDA_ERROR_OPERATING_SYSTEM, CUresult.CUDA_ERROR_NOT_PERMITTED ->
                        "see whether this user may open /dev/nvidia*";
                    case CUresult.CUDA_ERROR_SYSTEM_NOT_READY ->
                        "start the machine's fabric manager (nvidia-fabricmanager)";
                    case CUresult.CUDA_ERROR_UNKNOWN ->
                        "load the kernel module nvidia_uvm (nvidia-modprobe -u), or restart the machine";
                    default -> null;
                });
    }
}
