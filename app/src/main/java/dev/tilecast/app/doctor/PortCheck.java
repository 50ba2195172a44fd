package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.rtmp.ListenException;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.RtmpServer;
import java.util.List;

/** Can a server listen at the address? It starts one and ends it again. */
final class PortCheck implements Check {
    private static final ConnectEventHandler REFUSE_ALL = (isCreate, connection, command, user) -> false;

    private final String listen;

    PortCheck(String listen) {
        this.listen = listen;
    }

    @Override
    public List<Finding> findings() {
        String subject = "address " + listen;
        try (RtmpServer server = Rtmp.createServer()) {
            server.install(REFUSE_ALL);
            server.start(listen);
            return List.of(new Finding.Fine(subject, "free"));
        } catch (ListenException e) {
            return List.of(new Finding.Broken(subject, e.getMessage(), remedy(e.reason())));
        }
    }

    private static String remedy(ListenException.Reason reason) {
        return switch (reason) {
            case UNPARSABLE -> Sentences.of("doctor.write.host.port.such");
            case UNKNOWN_HOST -> Sentences.of("doctor.write.an.address.of");
            case IN_USE -> Sentences.of("doctor.end.the.program.that");
            case REFUSED -> Sentences.of("doctor.take.an.address.of");
        };
    }
}
