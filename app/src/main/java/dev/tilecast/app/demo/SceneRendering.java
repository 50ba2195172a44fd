package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.DeviceScene;
import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.gpu.cuda.CudaException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scene's pictures, rendered by a CUDA device where there is one for the scene, else by the processor. Which, is found
 * out with the first frame. Any thread reads.
 */
final class SceneRendering {
    private static final Logger LOG = LoggerFactory.getLogger("tilecast");

    private final SceneOptions options;
    private final Scene scene;
    private final DeviceScenes devices;
    private final CanvasBuffers<Canvas> host;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger hostReaders = new AtomicInteger();
    private DeviceScene deviceScene;
    private boolean begun;
    private volatile CanvasBuffers<CudaCanvas> device;
    private volatile String renderer = "";

    SceneRendering(SceneOptions options, Scene scene, ImageApi images, DeviceScenes devices) {
        this.options = options;
        this.scene = scene;
        this.devices = devices;
        this.host = new CanvasBuffers<>(() -> scene.createCanvas(images));
    }

    /** Renders a frame and publishes it; by one thread at a time. */
    void render(long frameNumber) {
        if (!begun) {
            begin();
            begun = true;
        }
        if (device == null || !renderedOnDevice(frameNumber)) {
            host.write(frameNumber, canvas -> scene.render(canvas, frameNumber));
        }
        listeners.forEach(Runnable::run);
    }

    private void begin() {
        switch (devices.find(options)) {
            case DeviceScenes.Answer.None(String whyNot) -> useHost(whyNot);
            case DeviceScenes.Answer.Found(DeviceScene found) -> {
                deviceScene = found;
                renderer = found.device();
                device = new CanvasBuffers<>(found::createCanvas);
            }
        }
    }

    private void useHost(String whyNot) {
        renderer = whyNot.isEmpty() ? "CPU" : "CPU: " + whyNot;
        device = null;
    }

    private boolean renderedOnDevice(long frameNumber) {
        try {
            device.write(frameNumber, canvas -> deviceScene.render(canvas, frameNumber));
            if (hostReaders.get() > 0) {
                download();
            }
            return true;
        } catch (CudaException e) {
            // From now on for good: a device that failed once mostly fails again, and the picture goes on.
            LOG.warn("{} is rendered by the CPU from now on: {}", options, e.getMessage());
            useHost(e.getMessage());
            return false;
        }
    }

    private void download() {
        device.newest().ifPresent(lease -> {
            try (lease) {
                host.write(lease.frameNumber(), target -> lease.canvas().download(target));
            }
        });
    }

    /** The pictures where they are rendered, as a broadcast takes them. */
    CanvasSource rendered() {
        return new CanvasSource() {
            @Override
            public Optional<? extends Lease<? extends CanvasBase>> newest() {
                CanvasBuffers<CudaCanvas> onDevice = device;
                return onDevice == null ? host.newest() : onDevice.newest();
            }

            @Override
            public void addListener(Runnable listener) {
                listeners.add(listener);
            }

            @Override
            public void removeListener(Runnable listener) {
                listeners.remove(listener);
            }
        };
    }

    /** The pictures in host memory; fresh while somebody wants them. */
    CanvasBuffers<Canvas> inHostMemory() {
        return host;
    }

    /** Somebody reads {@link #inHostMemory()} from now on, or no more; calls are counted. */
    void wantInHostMemory(boolean wanted) {
        hostReaders.addAndGet(wanted ? 1 : -1);
    }

    /** What renders, and why not a device: one line for people; empty before the first frame. */
    String renderer() {
        return renderer;
    }
}
