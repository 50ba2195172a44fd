package dev.tilecast.app.doctor;

import io.netty.channel.epoll.Epoll;
import io.netty.channel.uring.IoUring;
import java.util.ArrayList;
import java.util.List;

/** Which ways there are to carry the bytes. */
final class TransportCheck implements Check {
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(nativeTransport(
                "io_uring",
                IoUring.unavailabilityCause(),
                "Linux 5.14 or newer on x86-64, kernel.io_uring_disabled=0, a container that allows io_uring_setup, and the"
                        + " program's lib folder complete"));
        findings.add(nativeTransport(
                "epoll", Epoll.unavailabilityCause(), "Linux on x86-64 and the program's lib folder complete"));
        findings.add(new Finding.Fine("transport nio", "part of Java"));
        return findings;
    }

    private static Finding nativeTransport(String name, Throwable whyNot, String remedy) {
        String subject = "transport " + name;
        return whyNot == null
                ? new Finding.Fine(subject, "available")
                : new Finding.Missing(subject, innermost(whyNot), "not needed, nio serves as well; it takes " + remedy);
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause).replaceAll("\\R\\s*", " ");
    }
}
