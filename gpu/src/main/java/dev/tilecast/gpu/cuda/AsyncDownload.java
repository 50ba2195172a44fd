package dev.tilecast.gpu.cuda;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import jcuda.driver.JCudaDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies device memory to the host while the caller goes on. Two of them in turn let one frame be copied while the one
 * before is encoded. One thread at a time.
 */
public final class AsyncDownload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AsyncDownload.class);

    private final CudaDevice device;
    private final int capacity;
    private final PinnedMemory host;
    private final CudaEvent copied;
    private CudaMemory copying;

    /**
     * Allocates the host's side.
     *
     * @param device whose memory is read
     * @param capacity in bytes
     * @throws CudaException {@link CudaException#outOfMemory()} where it does not suffice
     */
    public AsyncDownload(CudaDevice device, int capacity) {
        this.device = device;
        this.capacity = capacity;
        host = device.allocatePinned(capacity);
        try {
            copied = device.newEvent();
        } catch (RuntimeException | Error failed) {
            host.close();
            throw failed;
        }
    }

    /**
     * Queues the copy behind the stream's work, and returns. The memory has to stay as it is until {@link #await}.
     *
     * @param source at most as large as the capacity
     * @param stream does the copy in its turn
     * @throws IllegalStateException while another copy goes on
     */
    public void begin(CudaMemory source, CudaStream stream) {
        if (copying != null) {
            throw new IllegalStateException("a download is under way: await comes first");
        }
        if (source.size() > capacity) {
            throw new IllegalArgumentException(
                    source.size() + " bytes of device memory for a download of at most " + capacity);
        }
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check(
                    "cuMemcpyDtoHAsync",
                    JCudaDriver.cuMemcpyDtoHAsync(host.pointer(), source.pointer(), source.size(), stream.handle()));
        }
        try {
            copied.record(stream);
        } catch (RuntimeException | Error failed) {
            // Without the event nobody would know when the copy stops writing.
            stream.synchronize();
            throw failed;
        }
        copying = source;
    }

    /** {@return whether {@link #await} would return at once} */
    public boolean isDone() {
        return copying != null && copied.isDone();
    }

    /**
     * Waits for the copy.
     *
     * @return the bytes, valid until the next {@link #begin} or {@link #close}
     * @throws IllegalStateException where none was begun
     * @throws CudaException where the copy, or what was queued before it, failed
     */
    public ByteBuffer await() {
        if (copying == null) {
            throw new IllegalStateException("no download was begun");
        }
        CudaMemory source = copying;
        try {
            copied.synchronize();
        } finally {
            copying = null;
            Reference.reachabilityFence(source);
        }
        return host.buffer().limit((int) source.size());
    }

    /** Waits for a copy that is under way, then frees the memory. */
    @Override
    public void close() {
        try {
            if (copying != null) {
                await();
            }
        } catch (CudaException failed) {
            LOG.debug("a download that nobody waits for failed", failed);
        } finally {
            copied.close();
            host.close();
        }
    }
}
