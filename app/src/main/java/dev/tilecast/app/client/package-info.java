/**
 * The test client: a conversation with any RTMP server, its messages, its stream decoded, and AMF values as JSON.
 *
 * <p>A URL, procedures and JSON come in; immutable snapshots, pictures and problems with a remedy go out.
 */
package dev.tilecast.app.client;
