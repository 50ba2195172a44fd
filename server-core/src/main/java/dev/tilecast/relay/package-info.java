/** The client side of RTMP: conversations with other servers. */
package dev.tilecast.relay;
