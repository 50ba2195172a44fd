package dev.tilecast.app.doctor;

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
            case UNPARSABLE -> "write HOST:PORT, such as 127.0.0.1:1935";
            case UNKNOWN_HOST -> "write an address of this machine, such as 127.0.0.1:1935";
            case IN_USE -> "end the program that listens there, or take a free port with --listen 127.0.0.1:0";
            case REFUSED -> "take an address of this machine and a port above 1023, such as --listen 127.0.0.1:1935";
        };
    }
}
