/**
 * CUDA through the driver API: whether there is a usable driver, devices, their memory, and canvases that lie in it.
 *
 * <p>The way in is {@link dev.tilecast.gpu.cuda.CudaDriver#probe()}, which loads nothing but the driver itself; then
 * {@link dev.tilecast.gpu.cuda.CudaDevice#open}, which loads JCuda; then {@link dev.tilecast.gpu.cuda.CudaImageApi}.
 */
package dev.tilecast.gpu.cuda;
