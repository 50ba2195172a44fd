package dev.tilecast.app.settings;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is remembered, as words by key. A value that cannot be read counts as none. One thread. */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Map<String, String> values;
    private final Consumer<Map<String, String>> onChange;

    /**
     * @param values to begin with
     * @param onChange given all values after every change
     */
    public Settings(Map<String, String> values, Consumer<Map<String, String>> onChange) {
        this.values = new TreeMap<>(values);
        this.onChange = onChange;
    }

    /** Remembered no longer than the program runs. */
    public static Settings unsaved() {
        return new Settings(Map.of(), values -> {});
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public OptionalDouble number(String key) {
        String value = values.get(key);
        if (value == null) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        LOG.warn("setting {} is \"{}\" and not a number; its default is used", key, value);
        values.remove(key);
        return OptionalDouble.empty();
    }

    public Optional<Boolean> flag(String key) {
        return text(key).map(Boolean::parseBoolean);
    }

    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            onChange.accept(Map.copyOf(values));
        }
    }

    /** Rounded to a thousandth, which is enough for a share of a window. */
    public void put(String key, double value) {
        double rounded = Math.round(value * 1_000) / 1_000.0;
        put(key, rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded));
    }

    public void put(String key, boolean value) {
        put(key, Boolean.toString(value));
    }

    public void forget(String key) {
        if (values.remove(key) != null) {
            onChange.accept(Map.copyOf(values));
        }
    }

    /** All values. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** Puts all of those in place of what was remembered. */
    public void replace(Map<String, String> others) {
        values.clear();
        values.putAll(others);
        onChange.accept(Map.copyOf(values));
    }
}
