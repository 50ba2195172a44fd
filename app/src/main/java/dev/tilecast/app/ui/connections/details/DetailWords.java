package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.ClientAnnouncement;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ServerAnswer;
import dev.tilecast.observe.StreamDetails;
import dev.tilecast.observe.StreamSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Words the details of a connection. */
final class DetailWords {
    private final Texts texts;

    DetailWords(Texts texts) {
        this.texts = texts;
    }

    private Detail detail(String id, String value) {
        return new Detail(
                texts.of("connection.detail." + id),
                texts.of("connection.detail." + id + ".tip"),
                value.isEmpty() ? texts.of("connection.detail.nothing") : value);
    }

    List<Detail> announced(ClientAnnouncement said) {
        return List.of(
                detail("flashVer", said.flashVer()),
                detail("tcUrl", said.tcUrl()),
                detail("pageUrl", said.pageUrl()),
                detail("swfUrl", said.swfUrl()),
                detail("objectEncoding", said.objectEncoding() == 3 ? "AMF3" : "AMF0"),
                detail("videoCodecs", String.join(", ", said.videoCodecs())),
                detail("audioCodecs", String.join(", ", said.audioCodecs())),
                detail("fourCcList", String.join(", ", said.fourCcs())),
                detail("videoFourCcInfoMap", pairs(said.videoFourCcs())),
                detail("audioFourCcInfoMap", pairs(said.audioFourCcs())),
                detail("capsEx", String.join(", ", said.extensions())));
    }

    List<Detail> answered(ServerAnswer answer) {
        List<Detail> details = new ArrayList<>();
        if (answer.accepted()) {
            details.add(detail("chunkSize", Numbers.whole(answer.chunkSize())));
            details.add(detail("window", Numbers.whole(answer.windowAcknowledgementSize())));
            details.add(detail("peerBandwidth", Numbers.whole(answer.peerBandwidth())));
        }
        details.addAll(raw(answer.information()));
        details.addAll(raw(answer.properties()));
        return details;
    }

    /** Names as they are on the wire. */
    List<Detail> raw(SequencedMap<String, String> values) {
        return values.entrySet().stream()
                .map(value -> new Detail(value.getKey(), "", value.getValue()))
                .toList();
    }

    List<Detail> properties(ConnectionDetails connection) {
        List<Detail> details = new ArrayList<>(raw(connection.properties()));
        for (StreamDetails stream : connection.streams()) {
            stream.properties()
                    .forEach((name, value) -> details.add(new Detail(
                            texts.of("connection.property.ofStream", stream.messageStreamId(), name), "", value)));
        }
        return details;
    }

    List<Detail> streams(ConnectionDetails connection) {
        return connection.connection().streams().stream().map(this::stream).toList();
    }

    private Detail stream(StreamSnapshot stream) {
        return new Detail(
                texts.of("connection.stream", stream.messageStreamId()),
                texts.of("connection.stream.tip"),
                texts.of(
                        "connection.stream.line",
                        stream.name().isEmpty() ? texts.of("connection.detail.nothing") : stream.name(),
                        stream.state(),
                        Numbers.whole(stream.framesSent()),
                        Numbers.whole(stream.framesDropped())));
    }

    private static String pairs(SequencedMap<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining("\n"));
    }
}
