package dev.tilecast.video;

import java.util.List;
import java.util.Optional;

/**
 * A codec. A program gives its own to {@link VideoCodecs#with}; those of a library are found through
 * {@link java.util.ServiceLoader}, and need a public constructor without arguments. Any thread.
 */
public interface VideoPlugin {

    /** The codec names that it serves, such as "screen video", the most usual first. */
    List<String> codecNames();

    /** Why the named codec cannot encode on this machine; empty where it can. */
    Optional<String> whyNoEncoder(String codecName);

    /** Why no encoder of the named codec takes pictures of that size, in pixels; empty where one does. */
    default Optional<String> whyNotSize(String codecName, int width, int height) {
        return Optional.empty();
    }

    /** Makes an encoder of a codec that {@link #whyNoEncoder} has nothing against. */
    VideoEncoder createEncoder(String codecName);

    /**
     * The four-character code by which a player has to announce the codec in its connect command before it may be sent
     * (enhanced RTMP, "Enhancing NetConnection connect Command"); empty where every player takes it.
     */
    default Optional<String> fourCc(String codecName) {
        return Optional.empty();
    }

    /** Why the named codec cannot decode on this machine; empty where it can. By default it only encodes. */
    default Optional<String> whyNoDecoder(String codecName) {
        return Optional.of(codecName + " only encodes");
    }

    /**
     * Makes a decoder of a codec that {@link #whyNoDecoder} has nothing against.
     *
     * @throws VideoException where the codec only encodes
     */
    default VideoDecoder createDecoder(String codecName) {
        throw new VideoException(VideoException.Reason.LIBRARY_MISSING, codecName + " only encodes");
    }
}
