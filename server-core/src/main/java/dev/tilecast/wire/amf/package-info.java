/**
 * Action Message Format: the values in commands and metadata (AMF0 and AMF3 specifications).
 *
 * <p>Bytes come in and an {@link dev.tilecast.wire.amf.AmfValue} goes out, or the other way round, within bounds on depth
 * and size, since a client is not trusted. One thread at a time.
 */
package dev.tilecast.wire.amf;
