package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.function.Consumer;

/**
 * What an encoder that wants to publish is told. OBS and ffmpeg send releaseStream and FCPublish together with
 * createStream, without waiting for the answers.
 */
final class PublishCommands {
    private final Sender sender;
    private final Consumer<String> close;

    PublishCommands(Sender sender, Consumer<String> close) {
        this.sender = sender;
        this.close = close;
    }

    /** This server's pictures come from the program that embeds it; OBS shows the reason only if the close follows. */
    void publish(int messageStreamId) {
        // The name is often a secret key: it is repeated neither here nor in the reason, which is logged.
        String description = "publishing is not offered: this server sends what its program renders";
        sender.onStream(messageStreamId, Replies.onStatus(StatusCode.PUBLISH_REJECTED, description));
        close.accept("publish refused");
    }

    void releaseStream(Command.ReleaseStream release) {
        sender.reply(Replies.result(release.transactionId(), AmfValue.NULL));
    }

    void fcPublish(Command.FcPublish publish) {
        sender.reply(Replies.result(publish.transactionId(), AmfValue.NULL));
        sender.answer(Replies.notice("onFCPublish", "NetStream.Publish.Start", publish.streamName()));
    }

    void fcUnpublish(Command.FcUnpublish unpublish) {
        sender.reply(Replies.result(unpublish.transactionId(), AmfValue.NULL));
        sender.answer(Replies.notice("onFCUnpublish", "NetStream.Unpublish.Success", unpublish.streamName()));
    }
}
