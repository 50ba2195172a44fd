package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.CudaMandelbrotScene;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scenes that a CUDA device renders, where there is one. The first question asks the driver. Any thread. */
final class CudaScenes implements DeviceScenes {
    private static final Logger LOG = LoggerFactory.getLogger("tilecast");

    private boolean asked;
    private Optional<CudaMandelbrotScene.Device> device = Optional.empty();
    private String whyNot = "";

    @Override
    public synchronized Answer find(SceneOptions options) {
        if (!options.scene().equals(SceneCatalogue.MANDELBROT)) {
            return new Answer.None("");
        }
        if (!asked) {
            asked = true;
            open();
            LOG.info(
                    "{}: rendered by {}",
                    options.scene(),
                    device.map(found -> found.toString()).orElse("the CPU: " + whyNot));
        }
        return device.<Answer>map(found -> new Answer.Found(found.scene(options.width(), options.height())))
                .orElseGet(() -> new Answer.None(whyNot));
    }

    private void open() {
        switch (CudaDriver.probe()) {
            case CudaDriver.Unusable unusable -> whyNot = unusable.reason();
            case CudaDriver.Usable driver -> open(driver);
        }
    }

    private void open(CudaDriver.Usable driver) {
        CudaDevice cuda = null;
        try {
            cuda = CudaDevice.open(driver, 0);
            device = Optional.of(new CudaMandelbrotScene.Device(cuda));
        } catch (CudaException | LinkageError e) {
            whyNot = e.getMessage();
        } finally {
            if (device.isEmpty() && cuda != null) {
                cuda.close();
            }
        }
    }
}
