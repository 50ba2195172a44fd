package dev.tilecast.app.demo;

/** What a player asked for: a rendering of a scene, and the codec that it wants. */
public record SceneRequest(SceneOptions options, DemoCodec codec) {}
