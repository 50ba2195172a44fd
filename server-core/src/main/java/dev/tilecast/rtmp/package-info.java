/**
 * The public API: a program makes a server, installs its handlers and learns what players want.
 *
 * <p>Clients' commands come in as calls of handlers, on a thread of their connection; {@link dev.tilecast.video.VideoData}
 * goes out, from the stream's frame thread. Servers, connections and streams may be used by any thread.
 */
package dev.tilecast.rtmp;
