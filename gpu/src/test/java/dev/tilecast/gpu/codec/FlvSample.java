package dev.tilecast.gpu.codec;

import dev.tilecast.wire.flv.FlvFile;
import dev.tilecast.wire.flv.FlvTag;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files among the tests' resources. */
final class FlvSample {
    private static final int VIDEO = 9;

    private FlvSample() {}

    static List<ByteBuffer> videoPayloads(String name) throws IOException {
        try (InputStream file = FlvSample.class.getResourceAsStream("/streams/" + name)) {
            ByteBuf in = Unpooled.wrappedBuffer(file.readAllBytes());
            FlvFile.skipHeader(in);
            List<ByteBuffer> payloads = new ArrayList<>();
            for (Optional<FlvTag> tag = FlvTag.read(in); tag.isPresent(); tag = FlvTag.read(in)) {
                if (tag.get().typeId() == VIDEO) {
                    payloads.add(tag.get().data().nioBuffer());
                }
                tag.get().data().release();
            }
            return payloads;
        }
    }
}
