package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jcuda.driver.CUfunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Devices and what is made from them, on a stub driver. */
class CudaDeviceTest {
    private static final String PTX =
            ".version 6.3\n.target sm_50\n.address_size 64\n.visible .entry fill(\n) { ret; }\n";

    @TestFactory
    Stream<DynamicTest> withAStubDriver(@TempDir Path folder) throws IOException, InterruptedException {
        return StubScenarios.of(CudaDeviceTest.class, folder);
    }

    public static void main(String[] arguments) {
        StubScenarios.runAll(new CudaDeviceTest());
    }

    private static CudaDevice open() {
        return CudaDevice.open(usable(), 0);
    }

    private static CudaDriver.Usable usable() {
        return (CudaDriver.Usable) CudaDriver.probe();
    }

    @Scenario
    void aDeviceTellsItsNameAndMemory(StubControl stub) {
        try (CudaDevice device = open()) {
            assertEquals("Stub device (CUDA device 0)", device.toString());
            assertEquals(1L << 28, device.totalMemory());
            assertEquals(86, device.computeCapability());
            assertEquals(1L << 28, device.freeMemory());
            try (CudaMemory memory = device.allocate(1 << 20)) {
                assertEquals(0, memory.address() % 256);
                assertEquals((1L << 28) - (1 << 20), device.freeMemory());
            }
            assertEquals(1L << 28, device.freeMemory());
        }
    }

    @Scenario
    void anOrdinalThatIsNotThereIsNamed(StubControl stub) {
        CudaDriver.Usable driver = usable();
        String message = assertThrows(IllegalArgumentException.class, () -> CudaDevice.open(driver, 1))
                .getMessage();
        assertEquals("CUDA device 1: the driver has 1, counted from 0", message);
    }

    @Scenario
    void tooMuchMemoryIsToldApart(StubControl stub) {
        try (CudaDevice device = open()) {
            CudaException failed = assertThrows(CudaException.class, () -> device.allocate(1L << 40));
            assertTrue(failed.outOfMemory());
            assertEquals(
                    "cuMemAlloc failed: CUDA_ERROR_OUT_OF_MEMORY (2) for 1099511627776 bytes", failed.getMessage());
            assertFalse(
                    assertThrows(CudaException.class, () -> device.allocate(0)).outOfMemory());
        }
    }

    @Scenario
    void aDeviceThatIsClosedFirstGoesWithTheLastOfItsMemory(StubControl stub) {
        CudaDevice device = open();
        CudaMemory memory = device.allocate(100);
        device.close();
        device.close();
        assertEquals(2, stub.live(), "the memory and the context");
        memory.close();
        memory.close();
        assertEquals(0, stub.live());
        assertThrows(IllegalStateException.class, () -> device.allocate(100));
    }

    @Scenario
    void kernelsAreFoundByName(StubControl stub) {
        try (CudaDevice device = open();
                CudaModule module = device.loadModule("test.ptx", PTX)) {
            module.function("fill");
            String message = assertThrows(CudaException.class, () -> module.function("drain"))
                    .getMessage();
            assertEquals("cuModuleGetFunction failed: CUDA_ERROR_NOT_FOUND (500) for drain in test.ptx", message);
        }
    }

    @Scenario
    void aKernelKeepsItsModuleLoadedAsLongAsItIsReferredTo(StubControl stub) throws InterruptedException {
        collectGarbageWhileAKernelIsReferredTo(stub);
        assertFalse(stub.calls().contains("cuModuleUnload"));
        stub.awaitNothingAlive();
        assertTrue(stub.calls().contains("cuModuleUnload"));
    }

    private static void collectGarbageWhileAKernelIsReferredTo(StubControl stub) throws InterruptedException {
        try (CudaDevice device = open()) {
            CUfunction kernel = device.loadModule("test.ptx", PTX).function("fill");
            stub.collectGarbage();
            // The cleaning may still be under way.
            stub.collectGarbage();
            assertNotNull(kernel);
        }
    }

    @Scenario
    void ptxThatDoesNotCompileShowsTheLog(StubControl stub) {
        try (CudaDevice device = open()) {
            String message = assertThrows(CudaException.class, () -> device.loadModule("test.ptx", "no PTX"))
                    .getMessage();
            assertEquals(
                    "cuModuleLoadData failed: CUDA_ERROR_INVALID_PTX (218) in test.ptx: "
                            + "ptxas fatal: missing .version directive",
                    message);
        }
    }

    @Scenario
    void anEventIsDoneWhenTheStreamsWorkIs(StubControl stub) {
        try (CudaDevice device = open();
                CudaStream stream = device.newStream();
                CudaMemory memory = device.allocate(16);
                AsyncDownload download = new AsyncDownload(device, 16)) {
            download.begin(memory, stream);
            assertFalse(download.isDone());
            stream.synchronize();
            assertTrue(download.isDone());
            assertEquals((byte) 0xA5, download.await().get(15));
        }
    }

    /** Everything once; whatever of it fails, the driver's call is named and nothing stays behind. */
    private static void useEverything() {
        try (CudaDevice device = open();
                CudaStream stream = device.newStream();
                CudaStream other = device.newStream();
                CudaEvent event = device.newEvent();
                CudaMemory memory = device.allocate(64);
                CudaModule module = device.loadModule("test.ptx", PTX);
                AsyncDownload download = new AsyncDownload(device, 64)) {
            device.freeMemory();
            module.function("fill");
            event.record(stream);
            other.waitFor(event);
            download.begin(memory, stream);
            download.isDone();
            download.await();
            stream.synchronize();
        }
    }

    @Scenario
    void everyCallThatFailsIsNamedAndLeavesNothingBehind(StubControl stub) {
        CudaDriver.Usable driver = usable();
        stub.reset();
        useEverything();
        List<String> calls = stub.calls().stream().distinct().toList();
        assertTrue(calls.size() > 25, calls::toString);
        for (String call : calls) {
            // What destroys something is logged; there is nobody left to throw to.
            if (call.contains("Destroy")
                    || call.contains("Free")
                    || call.contains("Unload")
                    || call.contains("Release")) {
                continue;
            }
            stub.reset();
            stub.fail(call, 999, 1);
            String expected = call.replaceFirst("_v\\d$", "").replace("DataEx", "Data");
            if (CudaDriver.probe() instanceof CudaDriver.Unusable unusable) {
                assertTrue(unusable.reason().startsWith(expected + " failed: CUDA_ERROR_UNKNOWN"), unusable::reason);
                continue;
            }
            CudaException failed = assertThrows(CudaException.class, CudaDeviceTest::useEverything, call);
            assertEquals(expected, failed.call());
            assertEquals(0, stub.live(), () -> "what is alive after " + call + " failed");
        }
    }
}
