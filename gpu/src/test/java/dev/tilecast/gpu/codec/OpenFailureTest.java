package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFailureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot load libcuda.so.1|-1|no NVIDIA driver (libcuda.so.1 not found)",
                "Cannot load libnvidia-encode.so.1|-1|the NVIDIA driver has no encoder (libnvidia-encode.so.1 not found)",
                "No capable devices found|-1|No capable devices found",
                "The minimum required Nvidia driver for nvenc is 570.0 or newer|-38|"
                        + "The minimum required Nvidia driver for nvenc is 570.0 or newer",
                "''|-12|Cannot allocate memory"
            })
    void theLastLineOfTheLogSaysWhatTheCodeDoesNot(String logged, int status, String words) {
        FfmpegLibrary.load();
        assertEquals(words, OpenFailure.inWords(logged, status));
    }
}
