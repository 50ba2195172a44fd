package dev.tilecast.app.demo;

/**
 * What a player asked for.
 *
 * @param options the rendering of a scene
 * @param diffBlocks whether screen video 2 may describe blocks by their difference to the last key frame
 */
public record SceneRequest(SceneOptions options, DemoCodec codec, boolean diffBlocks) {}
