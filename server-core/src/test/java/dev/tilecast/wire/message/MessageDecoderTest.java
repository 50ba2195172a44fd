package dev.tilecast.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.Abort;
import dev.tilecast.wire.message.RtmpMessage.Acknowledgement;
import dev.tilecast.wire.message.RtmpMessage.AudioMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import dev.tilecast.wire.message.RtmpMessage.SetChunkSize;
import dev.tilecast.wire.message.RtmpMessage.SetPeerBandwidth;
import dev.tilecast.wire.message.RtmpMessage.SharedObjectMessage;
import dev.tilecast.wire.message.RtmpMessage.Timecode;
import dev.tilecast.wire.message.RtmpMessage.Unknown;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.RtmpMessage.WindowAcknowledgementSize;
import dev.tilecast.wire.message.SharedObjectEvent.Change;
import dev.tilecast.wire.message.SharedObjectEvent.Clear;
import dev.tilecast.wire.message.SharedObjectEvent.Release;
import dev.tilecast.wire.message.SharedObjectEvent.Remove;
import dev.tilecast.wire.message.SharedObjectEvent.RequestChange;
import dev.tilecast.wire.message.SharedObjectEvent.RequestRemove;
import dev.tilecast.wire.message.SharedObjectEvent.SendMessage;
import dev.tilecast.wire.message.SharedObjectEvent.Status;
import dev.tilecast.wire.message.SharedObjectEvent.Success;
import dev.tilecast.wire.message.SharedObjectEvent.Use;
import dev.tilecast.wire.message.SharedObjectEvent.UseSuccess;
import dev.tilecast.wire.message.UserControlEvent.BufferEmpty;
import dev.tilecast.wire.message.UserControlEvent.BufferReady;
import dev.tilecast.wire.message.UserControlEvent.PingRequest;
import dev.tilecast.wire.message.UserControlEvent.PingResponse;
import dev.tilecast.wire.message.UserControlEvent.SetBufferLength;
import dev.tilecast.wire.message.UserControlEvent.StreamBegin;
import dev.tilecast.wire.message.UserControlEvent.StreamDry;
import dev.tilecast.wire.message.UserControlEvent.StreamEof;
import dev.tilecast.wire.message.UserControlEvent.StreamIsRecorded;
import dev.tilecast.wire.message.UserControlEvent.UnknownEvent;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDecoderTest {
    private final MessageDecoder decoder = new MessageDecoder(AmfLimits.defaults());
    private final MessageEncoder encoder = new MessageEncoder(UnpooledByteBufAllocator.DEFAULT);

    private RtmpMessage decode(int typeId, String digits) {
        ByteBuf payload = Hex.bytes(digits);
        return decoder.decode(MessageHeader.of(3, 0, typeId, 0, payload), payload);
    }

    static Stream<Arguments> golden() {
        List<AmfValue.Property> slots = List.of(new AmfValue.Property("a", AmfValue.NULL));
        return Stream.of(
                Arguments.of(1, "00001000", new SetChunkSize(4096)),
                Arguments.of(2, "00000004", new Abort(4)),
                Arguments.of(3, "FFFFFFFF", new Acknowledgement(4294967295L)),
                Arguments.of(5, "002625A0", new WindowAcknowledgementSize(2_500_000)),
                Arguments.of(6, "002625A0 02", new SetPeerBandwidth(2_500_000, 2)),
                Arguments.of(4, "0000 00000001", new UserControl(new StreamBegin(1))),
                Arguments.of(4, "0001 00000001", new UserControl(new StreamEof(1))),
                Arguments.of(4, "0002 00000001", new UserControl(new StreamDry(1))),
                Arguments.of(4, "0003 00000001 00000BB8", new UserControl(new SetBufferLength(1, 3000))),
                Arguments.of(4, "0004 00000001", new UserControl(new StreamIsRecorded(1))),
                Arguments.of(4, "0006 01020304", new UserControl(new PingRequest(0x01020304))),
                Arguments.of(4, "0007 01020304", new UserControl(new PingResponse(0x01020304))),
                Arguments.of(4, "001F 00000001", new UserControl(new BufferEmpty(1))),
                Arguments.of(4, "0020 00000001", new UserControl(new BufferReady(1))),
                Arguments.of(
                        20,
                        "02 0007 636F6E6E656374 00 3FF0000000000000 05 01 01",
                        new CommandMessage("connect", 1, List.of(AmfValue.NULL, AmfValue.of(true)))),
                Arguments.of(18, "02 0001 61 05", new DataMessage(List.of(AmfValue.of("a"), AmfValue.NULL))),
                Arguments.of(18, "00000102", new Timecode(0x102)),
                Arguments.of(
                        19,
                        "0001 73 00000007 00000002 00000000"
                                + "01 00000000 02 00000000 03 00000004 0001 61 05 04 00000004 0001 61 05"
                                + "05 00000003 0001 61 06 00000001 05 07 00000006 0001 63 0001 6C"
                                + "08 00000000 09 00000003 0001 61 0A 00000003 0001 61 0B 00000000"
                                + "63 00000000",
                        new SharedObjectMessage(
                                "s",
                                7,
                                true,
                                List.of(
                                        new Use(),
                                        new Release(),
                                        new RequestChange(slots),
                                        new Change(slots),
                                        new Success("a"),
                                        new SendMessage(List.of(AmfValue.NULL)),
                                        new Status("c", "l"),
                                        new Clear(),
                                        new Remove("a"),
                                        new RequestRemove("a"),
                                        new UseSuccess(),
                                        new SharedObjectEvent.UnknownEvent(0x63, 0)))));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void everyTypeIsDecodedAndEncoded(int typeId, String digits, RtmpMessage message) {
        assertEquals(message, decode(typeId, digits));

        MessageEncoder.Encoded encoded = encoder.encode(message);
        assertEquals(typeId, encoded.typeId());
        assertEquals(digits.replace(" ", "").toLowerCase(Locale.ROOT), Hex.of(encoded.payload()));
        encoded.payload().release();
    }

    @ParameterizedTest
    @CsvSource({
        "17, 00 020001 61 00 4000000000000000 05",
        "17, 00 020001 61 00 4000000000000000 11 01",
        "17, 03 020001 61 11 04 02 05"
    })
    void amf3CommandsAreAmf0BehindAFormatByteAndSwitchByMarkerAsFlashDoes(int typeId, String digits) {
        assertEquals(new CommandMessage("a", 2, List.of(AmfValue.NULL)), decode(typeId, digits));
    }

    @Test
    void amf3DataAndSharedObjectsHaveTheFormatByteToo() {
        assertEquals(new DataMessage(List.of(AmfValue.of("a"))), decode(15, "00 02 0001 61"));
        assertEquals(
                new SharedObjectMessage("s", 0, false, List.of()), decode(16, "00 0001 73 00000000 00000000 00000000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void fourBytesOfDataThatStartWithZeroAreTheTimecodeOfFfmpeg(int typeId) {
        assertEquals(new Timecode(0x00010203), decode(typeId, "00010203"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000 0000, 0, 2",
        "0003 00000001, 3, 4",
        "0006 000000, 6, 3",
        "001F, 31, 0",
        "0005 00000001, 5, 4",
        "0064 AABB, 100, 2"
    })
    void shortAndUnknownUserControlMessagesAreValues(String digits, int id, int length) {
        assertEquals(new UserControl(new UnknownEvent(id, length)), decode(4, digits));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 000010, Set Chunk Size of 3 bytes",
        "2, '', Abort of 0 bytes",
        "3, 000010, Acknowledgement of 3 bytes",
        "4, 00, user control message of 1 bytes",
        "5, 00, Window Acknowledgement Size of 1 bytes",
        "6, 00, Set Peer Bandwidth of 1 bytes",
        "20, '', ends before the command name",
        "20, 05, the command name is of kind AmfNull",
        "20, 03 000009, the command name is of kind AmfObject",
        "20, 02 0009 61, the bytes end inside of",
        "20, 02 0001 61 00 3F, the bytes end inside of",
        "17, '', ends before the command name",
        "18, 0A FFFFFFFF, above the limit",
        "15, 00 11 0A 07 03 61, externalizable",
        "19, 0001 73 00, ends in its header",
        "19, 0001 73 00000000 00000000 00000000 04 FFFFFFFF, event of 4294967295 bytes",
        "19, 0001 73 00000000 00000000 00000000 04, event ends in its header",
        "22, 00, aggregate",
        "7, 00, message type 7 is not of RTMP",
        "99, 00, message type 99 is not of RTMP",
    })
    void whatDoesNotDecodeIsAValueWithTheReasonAndAllItsBytes(int typeId, String digits, String reason) {
        Unknown unknown = assertInstanceOf(Unknown.class, decode(typeId, digits));

        assertEquals(typeId, unknown.typeId());
        assertTrue(unknown.why().contains(reason), unknown.why());
        assertEquals(digits.replace(" ", "").toLowerCase(Locale.ROOT), Hex.of(unknown.payload()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 0001 61", "02 0001 61 05", "02 0001 61 02 0001 62"})
    void aCommandWithoutAUsableTransactionIdAsksForNoAnswer(String digits) {
        assertEquals(new CommandMessage("a", 0, List.of()), decode(20, digits));
    }

    @Test
    void argumentsThatAreNotThereAreUndefined() {
        CommandMessage command = new CommandMessage("play", 0, List.of(AmfValue.NULL));

        assertEquals(AmfValue.NULL, command.argument(0));
        assertEquals(AmfValue.UNDEFINED, command.argument(1));
    }

    @Test
    void aSharedObjectEventWithBrokenDataDoesNotHarmTheOthers() {
        assertEquals(
                new SharedObjectMessage(
                        "s", 0, false, List.of(new SharedObjectEvent.UnknownEvent(4, 2), new UseSuccess())),
                decode(19, "0001 73 00000000 00000000 00000000  04 00000002 0009  0B 00000000"));
    }

    @Test
    void thePayloadIsReleasedUnlessTheMessageHoldsIt() {
        ByteBuf command = Hex.bytes("02 0001 61");
        decoder.decode(MessageHeader.of(3, 0, 20, 0, command), command);
        assertEquals(0, command.refCnt());

        ByteBuf audio = Hex.bytes("AF 01");
        RtmpMessage message = decoder.decode(MessageHeader.of(4, 0, 8, 1, audio), audio);
        assertEquals(new AudioMessage(audio), message);
        message.release();
        assertEquals(0, audio.refCnt());
    }
}
