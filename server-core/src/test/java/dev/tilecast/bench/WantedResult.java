package dev.tilecast.bench;

import java.util.Optional;

/**
 * What a JMH benchmark should reach.
 *
 * @param atLeast its score
 * @param unit of the score, in the table
 * @param operations that a message has, for what is allocated
 * @param mostAllocated bytes a message
 */
record WantedResult(double atLeast, String unit, double operations, double mostAllocated) {
    private static final double MESSAGE = 65_536;
    /** A message of 64 KiB has 16 chunks of 4096; if each allocated one smallest object, that would be this much. */
    private static final double LESS_THAN_AN_OBJECT_A_CHUNK = 16 * 16 - 1;

    static Optional<WantedResult> of(String benchmark) {
        String method = benchmark.split(" ")[0];
        return switch (method) {
            case "ChunkBenchmark.write" -> Optional.of(chunks(5));
            case "ChunkBenchmark.read" -> Optional.of(chunks(2));
            default -> Optional.empty();
        };
    }

    /** A score of one byte a nanosecond is one GB/s. */
    private static WantedResult chunks(double gigabytes) {
        return new WantedResult(gigabytes, "GB/s", MESSAGE, LESS_THAN_AN_OBJECT_A_CHUNK);
    }
}
