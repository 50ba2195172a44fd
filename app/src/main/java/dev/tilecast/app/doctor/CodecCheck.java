package dev.tilecast.app.doctor;

import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.video.VideoCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which codecs encode here, and why the others do not. */
final class CodecCheck implements Check {
    private final VideoCodecs codecs;

    CodecCheck(VideoCodecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public List<Finding> findings() {
        List<String> names = new ArrayList<>(codecs.codecNames());
        for (DemoCodec codec : DemoCodec.values()) {
            if (!names.contains(codec.codecName())) {
                names.add(codec.codecName());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (String name : names) {
            Optional<String> whyNot = codecs.whyNoEncoder(name);
            findings.add(
                    whyNot.isEmpty()
                            ? new Finding.Fine("codec " + name, "encodes")
                            : new Finding.Missing(
                                    "codec " + name, whyNot.get(), "use one that is there: " + usable(names)));
        }
        if (usable(names).isEmpty()) {
            findings.add(new Finding.Broken(
                    "codecs", "none encodes here", "unpack the program again: its lib folder is not complete"));
        }
        return findings;
    }

    private String usable(List<String> names) {
        TreeSet<String> usable = new TreeSet<>();
        names.stream().filter(name -> codecs.whyNoEncoder(name).isEmpty()).forEach(usable::add);
        return String.join(", ", usable);
    }
}
