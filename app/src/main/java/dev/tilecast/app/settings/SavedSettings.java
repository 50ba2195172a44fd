package dev.tilecast.app.settings;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Loads settings from a file and saves them soon after a change, in a thread of its own. */
public final class SavedSettings implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 500;

    private final SettingsFile file;
    private final Settings settings;
    private final boolean firstRun;
    private final AtomicReference<Map<String, String>> unsaved = new AtomicReference<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("settings").daemon().factory());

    public SavedSettings(SettingsFile file) {
        this.file = file;
        firstRun = !file.exists();
        settings = new Settings(file.load(), this::saveSoon);
    }

    public Settings settings() {
        return settings;
    }

    /** Whether nothing was ever saved, as far as can be told. */
    public boolean isFirstRun() {
        return firstRun;
    }

    /** One writing for all changes of a moment, such as a window that is made larger. */
    private void saveSoon(Map<String, String> values) {
        if (unsaved.getAndSet(values) == null && !thread.isShutdown()) {
            thread.schedule(this::save, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void save() {
        Map<String, String> values = unsaved.getAndSet(null);
        if (values != null) {
            file.save(values);
        }
    }

    /** Saves what is not saved; returns when that is done. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
        save();
    }
}
