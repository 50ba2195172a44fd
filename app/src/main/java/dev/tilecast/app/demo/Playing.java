package dev.tilecast.app.demo;

/** What a stream holds while it plays. Used by the stream's handlers, one at a time. */
sealed interface Playing extends AutoCloseable permits SharedEncoding, OwnEncoding {

    /** Pauses or resumes; told again what it knows it does nothing. */
    void pause(boolean isPause);

    @Override
    void close();
}
