package dev.tilecast.gpu.cuda;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A test that runs in a JVM with the stub driver; it takes the {@link StubControl}. */
@Retention(RetentionPolicy.RUNTIME)
@interface Scenario {}
