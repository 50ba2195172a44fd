package dev.tilecast.app.demo;

/**
 * What a player asked for.
 *
 * @param options the rendering of a scene
 * @param ownEncoder whether the stream has an encoder of its own, fed by a frame handler, in place of the shared one
 */
public record SceneRequest(SceneOptions options, Encoding encoding, boolean ownEncoder) {}
