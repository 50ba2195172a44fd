package dev.tilecast.host;

import dev.tilecast.observe.ClientAnnouncement;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.observe.ServerAnswer;
import dev.tilecast.session.ConnectAnswer;
import dev.tilecast.session.ConnectInfo;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.EnhancedCapabilities;
import java.util.List;

/** What client and server told each other in connect, to show. */
final class ConnectTold {
    private ConnectTold() {}

    static ClientAnnouncement byClient(ConnectInfo info) {
        AmfValue object = info.commandObject();
        EnhancedCapabilities enhanced = EnhancedCapabilities.of(object);
        List<String> fourCcs =
                enhanced.fourCcList().stream().map(PrintableText::of).toList();
        return new ClientAnnouncement(
                PrintableText.of(info.flashVer()),
                PrintableText.of(info.tcUrl()),
                text(object, "pageUrl"),
                text(object, "swfUrl"),
                info.objectEncoding(),
                AnnouncedCodecs.video(mask(object, "videoCodecs")),
                AnnouncedCodecs.audio(mask(object, "audioCodecs")),
                fourCcs,
                AnnouncedCodecs.uses(enhanced.videoFourCcInfo()),
                AnnouncedCodecs.uses(enhanced.audioFourCcInfo()),
                AnnouncedCodecs.extensions(enhanced),
                ValuePaths.of(object));
    }

    static ServerAnswer byServer(ConnectAnswer answer) {
        return new ServerAnswer(
                answer.accepted(),
                ValuePaths.of(answer.properties()),
                ValuePaths.of(answer.information()),
                answer.settings().chunkSize(),
                answer.settings().windowAcknowledgementSize(),
                answer.settings().peerBandwidth());
    }

    private static String text(AmfValue object, String name) {
        return object.get(name).flatMap(AmfValue::asText).map(PrintableText::of).orElse("");
    }

    private static int mask(AmfValue object, String name) {
        double number =
                object.get(name).map(value -> value.asNumber().orElse(0)).orElse(0.0);
        return number >= 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
    }
}
