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

    /**
     * These plugins and no others; where two serve a name the first one counts.
     *
     * @param plugins are asked in this order
     */
    public VideoCodecs(List<VideoPlugin> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    /**
     * {@return these and a plugin of the program's own, which counts where another serves the same name}
     *
     * @param plugin is asked before these
     */
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

    /** {@return all codec names, whether they can encode here or not, in the plugins' order} */
    public List<String> codecNames() {
        return plugins.stream()
                .flatMap(plugin -> plugin.codecNames().stream())
                .distinct()
                .toList();
    }

    /**
     * {@return the four-character code that a player has to announce for that codec; empty where it needs none}
     *
     * @param codecName such as "h264"; of a name that no plugin serves nothing is known
     */
    public Optional<String> fourCc(String codecName) {
        return plugin(codecName).flatMap(plugin -> plugin.fourCc(codecName));
    }

    /**
     * {@return why there is no encoder of that name here; empty where there is one}
     *
     * @param codecName such as "h264"
     */
    public Optional<String> whyNoEncoder(String codecName) {
        return plugin(codecName)
                .map(plugin -> plugin.whyNoEncoder(codecName))
                .orElseGet(() -> Optional.of(unknown(codecName)));
    }

    /**
     * {@return why no encoder of that name takes pictures of that size; empty where one does}
     *
     * @param codecName such as "h264"
     * @param width in pixels
     * @param height in pixels
     */
    public Optional<String> whyNotSize(String codecName, int width, int height) {
        return plugin(codecName)
                .map(plugin -> plugin.whyNotSize(codecName, width, height))
                .orElseGet(() -> Optional.of(unknown(codecName)));
    }

    /**
     * Makes an encoder, which is the caller's to close.
     *
     * @param codecName such as "h264"
     * @return not yet initialised
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
     * @param codecName such as "h264"
     * @return not yet initialised
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
