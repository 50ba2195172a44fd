package dev.tilecast.app.doctor;

import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What encodes each codec here, why not something better, and why some do not encode at all. Takes about a second. */
final class CodecCheck implements Check {
    private final VideoCodecs codecs;

    CodecCheck(VideoCodecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public List<Finding> findings() {
        Set<String> names = new LinkedHashSet<>(codecs.codecNames());
        for (DemoCodec codec : DemoCodec.values()) {
            names.add(codec.codecName());
        }
        List<String> usable = names.stream()
                .filter(name -> codecs.whyNoEncoder(name).isEmpty())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (String name : names) {
            Optional<String> whyNot = codecs.whyNoEncoder(name);
            findings.add(
                    whyNot.isEmpty()
                            ? new Finding.Fine("codec " + name, encoder(name))
                            : new Finding.Missing(
                                    "codec " + name,
                                    reason(name, whyNot.get()),
                                    CodecRemedy.of(name, whyNot.get(), usable)));
        }
        if (usable.isEmpty()) {
            findings.add(new Finding.Broken("codecs", Sentences.of("doctor.none.encodes.here"), CodecRemedy.UNPACK));
        }
        return findings;
    }

    private String encoder(String name) {
        try {
            VideoEncoder encoder = codecs.createEncoder(name);
            try {
                return encodedBy(name, oneLine(encoder.identifier()));
            } finally {
                encoder.close();
            }
        } catch (VideoException e) {
            return oneLine(e.getMessage());
        }
    }

    private String encodedBy(String name, String identifier) {
        return codecs.fourCc(name)
                .map(fourCc -> Sentences.of("doctor.encoded.for", fourCc, identifier))
                .orElseGet(() -> Sentences.of("doctor.encoded.by", identifier));
    }

    private static String reason(String name, String whyNot) {
        String repeated = name + ": ";
        return oneLine(whyNot.startsWith(repeated) ? whyNot.substring(repeated.length()) : whyNot);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R\\s*", " ");
    }
}
