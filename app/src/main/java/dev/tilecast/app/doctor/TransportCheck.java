package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.uring.IoUring;
import java.util.ArrayList;
import java.util.List;

/** Which ways there are to carry the bytes. */
final class TransportCheck implements Check {
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(nativeTransport("io_uring", IoUring.unavailabilityCause(), Sentences.of("doctor.linux.5.14.or")));
        findings.add(nativeTransport("epoll", Epoll.unavailabilityCause(), Sentences.of("doctor.linux.on.x86.64")));
        findings.add(new Finding.Fine(Sentences.of("doctor.transport.nio"), Sentences.of("doctor.part.of.java")));
        return findings;
    }

    private static Finding nativeTransport(String name, Throwable whyNot, String remedy) {
        String subject = "transport " + name;
        return whyNot == null
                ? new Finding.Fine(subject, "available")
                : new Finding.Missing(subject, innermost(whyNot), Sentences.of("doctor.not.needed.nio.serves", remedy));
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause).replaceAll("\\R\\s*", " ");
    }
}
