package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.DecodedPicture;
import dev.tilecast.app.frame.FrameInsight;
import dev.tilecast.app.frame.FrameSession;
import dev.tilecast.app.frame.PictureDecoding;
import dev.tilecast.app.frame.RecordedFrame;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes chosen frames apart and decodes them, one at a time on a thread of its own; the newest choice ends the one before. */
final class FrameStudy implements AutoCloseable {
    /** Is told on the window's thread; of a choice that was replaced, no more. */
    interface Reader {
        void insight(FrameInsight insight);

        void picture(DecodedPicture picture);

        /** @param why for people */
        void noPicture(String why);
    }

    private final Executor window;
    private final Reader reader;
    private final PictureDecoding decoding;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("frames-study").daemon().factory());
    private AtomicBoolean cancelled = new AtomicBoolean();

    FrameStudy(VideoCodecs codecs, Executor window, Reader reader) {
        this.window = window;
        this.reader = reader;
        decoding = new PictureDecoding(codecs);
    }

    /** JavaFX thread. */
    void study(FrameSession session, List<RecordedFrame> frames, RecordedFrame frame) {
        cancelled.set(true);
        AtomicBoolean replaced = new AtomicBoolean();
        cancelled = replaced;
        thread.execute(() -> {
            if (replaced.get()) {
                return;
            }
            FrameInsight insight = FrameInsight.of(session, frames, frame);
            tell(replaced, () -> reader.insight(insight));
            try {
                Optional<DecodedPicture> picture = decoding.decode(frames, frame.sequence(), replaced::get);
                picture.ifPresent(made -> tell(replaced, () -> reader.picture(made)));
            } catch (VideoException | LinkageError failure) {
                tell(replaced, () -> reader.noPicture(failure.getMessage()));
            }
        });
    }

    private void tell(AtomicBoolean replaced, Runnable message) {
        window.execute(() -> {
            if (!replaced.get()) {
                message.run();
            }
        });
    }

    /** The decoder is closed behind the frame that is being decoded. */
    @Override
    public void close() {
        cancelled.set(true);
        thread.execute(decoding::close);
        thread.shutdown();
    }
}
