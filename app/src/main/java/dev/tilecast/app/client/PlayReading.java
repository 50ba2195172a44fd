package dev.tilecast.app.client;

import java.util.List;
import java.util.Optional;

/**
 * What a played stream has brought so far.
 *
 * @param format empty before the first video message
 * @param frames video frames, without configurations
 * @param audioMessages which are counted and not decoded
 * @param framesPerSecond over the last second
 * @param bitsPerSecond of audio and video over the last second
 * @param timestamp of the newest media, milliseconds; -1 before any
 * @param keyFrameInterval milliseconds between the last two key frames; -1 before
 * @param backwards how often time went back
 * @param leftOut frames that came faster than they could be decoded
 * @param decoder one line: what decodes; empty before it does
 * @param decodingProblem empty where the newest frames decode
 * @param width of the decoded picture, in pixels; 0 before any
 * @param statuses the newest status messages, as "code: description"
 * @param metadata onMetaData as JSON; empty before it came
 */
public record PlayReading(
        Optional<StreamFormat> format,
        long frames,
        long keyFrames,
        long audioMessages,
        double framesPerSecond,
        double bitsPerSecond,
        long timestamp,
        long keyFrameInterval,
        long backwards,
        long leftOut,
        String decoder,
        String decodingProblem,
        int width,
        int height,
        List<String> statuses,
        String metadata) {}
