package dev.tilecast.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Encoders and decoders by codec name, from the plugins that are there. Any thread. */
public final class VideoCodecs {
    private final List<VideoPlugin> plugins;

    /** The plugins that the service loader finds on the class path. */
    public VideoCodecs() {
        this(load());
    }

    /** These plugins and no others; where two serve a name the first one counts. */
    public VideoCodecs(List<VideoPlugin> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    /** These and a plugin of the program's own, which counts where another serves the same name. */
    public VideoCodecs with(VideoPlugin plugin) {
        List<VideoPlugin> all = new ArrayList<>();
        all.add(plugin);
        all.addAll(plugins);
        return new VideoCodecs(all);
    }

    private static List<VideoPlugin> load() {
        List<VideoPlugin> found = new ArrayList<>();
        ServiceLoader.load(VideoPlugin.class).forEach(found::add);
        return found;
    }

    /** All codec names, whether they can encode here or not, in the plugins' order. */
    public List<String> codecNames() {
        return plugins.stream()
                .flatMap(plugin -> plugin.codecNames().stream())
                .distinct()
                .toList();
    }

    /** The four-character code that a player has to announce for that codec; empty where it needs none. */
    public Optional<String> fourCc(String codecName) {
        return plugin(codecName).flatMap(plugin -> plugin.fourCc(codecName));
    }

    /** Why there is no encoder of that name here; empty where there is one. */
    public Optional<String> whyNoEncoder(String codecName) {
        return plugin(codecName)
                .map(plugin -> plugin.whyNoEncoder(codecName))
                .orElseGet(() -> Optional.of(unknown(codecName)));
    }

    /** Why no encoder of that name takes pictures of that size, in pixels; empty where one does. */
    public Optional<String> whyNotSize(String codecName, int width, int height) {
        return plugin(codecName)
                .map(plugin -> plugin.whyNotSize(codecName, width, height))
                .orElseGet(() -> Optional.of(unknown(codecName)));
    }

    /**
     * Makes an encoder, which is the caller's to close.
     *
     * @throws VideoException with the reason why there is none
     */
    public VideoEncoder createEncoder(String codecName) {
        VideoPlugin plugin = plugin(codecName)
                .orElseThrow(() -> new VideoException(VideoException.Reason.BAD_PARAMETER, unknown(codecName)));
        plugin.whyNoEncoder(codecName).ifPresent(why -> {
            throw new VideoException(VideoException.Reason.LIBRARY_MISSING, why);
        });
        return plugin.createEncoder(codecName);
    }

    /**
     * Makes a decoder, which is the caller's to close.
     *
     * @throws VideoException with the reason why there is none
     */
    public VideoDecoder createDecoder(String codecName) {
        VideoPlugin plugin = plugin(codecName)
                .orElseThrow(() -> new VideoException(VideoException.Reason.BAD_PARAMETER, unknown(codecName)));
        plugin.whyNoDecoder(codecName).ifPresent(why -> {
            throw new VideoException(VideoException.Reason.LIBRARY_MISSING, why);
        });
        return plugin.createDecoder(codecName);
    }

    private Optional<VideoPlugin> plugin(String codecName) {
        return plugins.stream()
                .filter(plugin -> plugin.codecNames().contains(codecName))
                .findFirst();
    }

    private String unknown(String codecName) {
        return "no codec named \"" + codecName + "\"; there are: " + String.join(", ", codecNames());
    }
}
