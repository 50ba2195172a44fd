package dev.tilecast.net;

import dev.tilecast.rtmp.ListenException;
import dev.tilecast.rtmp.ListenException.Reason;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes {@code host:port}, with IPv6 addresses in brackets. */
final class ListenAddress {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9a-fA-F:.%a-z]+)]|([^:\\[\\]/\\s]+)):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private ListenAddress() {}

    static InetSocketAddress parse(String address) {
        Matcher matcher = FORM.matcher(address == null ? "" : address.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > HIGHEST_PORT) {
            throw new ListenException(
                    Reason.UNPARSABLE,
                    "cannot listen at \"" + address
                            + "\": write host:port, such as 127.0.0.1:1935, 0.0.0.0:1935 or [::1]:1935 (port 0 picks a free one)",
                    null);
        }
        String host = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(matcher.group(3)));
        } catch (UnknownHostException unknown) {
            throw new ListenException(
                    Reason.UNKNOWN_HOST,
                    "cannot listen at " + address + ": no address is known for the host \"" + host
                            + "\"; use one of this machine's addresses",
                    unknown);
        }
    }

    /** IPv6 addresses are shortened (RFC 5952), as parse's callers write them; a link's own keep its name. */
    static String text(InetSocketAddress address) {
        InetAddress ip = address.getAddress();
        String host = ip == null
                ? address.getHostString()
                : ip.isLinkLocalAddress() ? ip.getHostAddress() : NetUtil.toAddressString(ip);
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
