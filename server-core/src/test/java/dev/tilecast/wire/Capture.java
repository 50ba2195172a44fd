package dev.tilecast.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The recorded TCP conversation of a real client with nginx-rtmp: what each side sent, read by read. */
public record Capture(String name, List<byte[]> fromClient, List<byte[]> fromServer) {

    public static final List<String> NAMES = List.of(
            "ffmpeg-5.1-play",
            "ffmpeg-5.1-publish",
            "ffmpeg-8.0-publish-av1-opus",
            "ffmpeg-8.0-publish-hevc-aac",
            "ffmpeg-8.0-publish-multitrack",
            "ffmpeg-8.0-publish-vp9",
            "gstreamer-rtmp2sink-1.22-publish",
            "gstreamer-rtmp2src-1.22-play",
            "gstreamer-rtmpsrc-1.22-play",
            "obs-29-play",
            "obs-29-publish",
            "rtmpdump-2.4-play",
            "vlc-3.0-play");

    public static Capture load(String name) {
        try (InputStream in = Capture.class.getResourceAsStream("/captures/" + name + ".rtmp")) {
            List<byte[]> fromClient = new ArrayList<>();
            List<byte[]> fromServer = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                String[] fields = line.split(" ");
                (fields[1].equals("C") ? fromClient : fromServer)
                        .add(HexFormat.of().parseHex(fields[2]));
            }
            return new Capture(name, fromClient, fromServer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of one direction in one buffer. */
    public static ByteBuf whole(List<byte[]> reads) {
        return Unpooled.copiedBuffer(reads.toArray(byte[][]::new));
    }
}
