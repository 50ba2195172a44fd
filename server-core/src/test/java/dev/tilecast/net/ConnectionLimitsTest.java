package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {
    private final InetAddress one = address(192, 0, 2, 1);
    private final InetAddress other = address(192, 0, 2, 2);
    private final InetAddress loopback = InetAddress.getLoopbackAddress();

    private static InetAddress address(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        try {
            return InetAddress.getByAddress(raw);
        } catch (java.net.UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void connectionsPerAddressAreBounded() {
        ConnectionLimits limits = new ConnectionLimits(10, 2);
        assertEquals(Optional.empty(), limits.enter(one));
        assertEquals(Optional.empty(), limits.enter(one));
        assertTrue(limits.enter(one).orElseThrow().contains("2 connections from 192.0.2.1"));
        assertEquals(Optional.empty(), limits.enter(other));
        limits.leave(one);
        assertEquals(Optional.empty(), limits.enter(one));
    }

    @Test
    void loopbackIsExemptFromTheBoundPerAddress() {
        ConnectionLimits limits = new ConnectionLimits(10, 2);
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), limits.enter(loopback));
        }
    }

    @Test
    void connectionsInAllAreBoundedLoopbackToo() {
        ConnectionLimits limits = new ConnectionLimits(2, 64);
        limits.enter(loopback);
        limits.enter(one);
        assertTrue(limits.enter(loopback).orElseThrow().contains("2 connections already"));
        limits.leave(one);
        assertEquals(Optional.empty(), limits.enter(loopback));
    }
}
