package dev.tilecast.app.ui.encoder;

import java.util.List;

/**
 * The broadcasts of one source at one moment.
 *
 * @param <S> what a source is known by
 * @param source null while none is looked at
 */
public record EncoderReading<S>(S source, List<EncoderLine> lines) {
    /** Copies the list. */
    public EncoderReading {
        lines = List.copyOf(lines);
    }
}
