package dev.tilecast.gpu.cuda;

import java.nio.ByteBuffer;

/**
 * One launch of a kernel.
 *
 * @param module the PTX' name without its ending
 * @param kernel the function's name
 * @param parameters the bytes of its only parameter, a struct, in direct memory
 */
record KernelJob(String module, String kernel, LaunchGrid grid, ByteBuffer parameters) {}
