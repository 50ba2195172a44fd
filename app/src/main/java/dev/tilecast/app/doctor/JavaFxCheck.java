package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Is JavaFX there, and the libraries of the system that it draws with? */
final class JavaFxCheck implements Check {
    private static final String TOOLKIT = "javafx.application.Application";

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            Class<?> toolkit = Class.forName(TOOLKIT, false, JavaFxCheck.class.getClassLoader());
            findings.add(new Finding.Fine(
                    "JavaFX",
                    toolkit.getModule().isNamed()
                            ? Sentences.of("doctor.as.modules")
                            : Sentences.of("doctor.on.the.class.path")));
        } catch (ClassNotFoundException e) {
            findings.add(new Finding.Missing(
                    "JavaFX",
                    Sentences.of("doctor.not.on.the.module"),
                    Sentences.of("doctor.start.the.program.through")));
        }
        if (System.getProperty("os.name").startsWith("Linux")) {
            findings.add(libraries());
        }
        return findings;
    }

    /** Debian's package of each library. */
    private static Map<String, String> packages() {
        Map<String, String> packages = new LinkedHashMap<>();
        packages.put("libgtk-3.so.0", "libgtk-3-0");
        packages.put("libXtst.so.6", "libxtst6");
        packages.put("libXxf86vm.so.1", "libxxf86vm1");
        packages.put("libGL.so.1", "libgl1");
        packages.put("libfreetype.so.6", "libfreetype6");
        packages.put("libfontconfig.so.1", "fontconfig");
        packages.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
        return packages;
    }

    private static Finding libraries() {
        Map<String, String> missing = packages();
        int all = missing.size();
        missing.keySet().removeIf(JavaFxCheck::loads);
        return missing.isEmpty()
                ? new Finding.Fine(Sentences.of("doctor.javafx.libraries"), Sentences.of("doctor.all.there", all))
                : new Finding.Missing(
                        Sentences.of("doctor.javafx.libraries"),
                        Sentences.of("doctor.not.found", String.join(", ", missing.keySet())),
                        "apt-get install " + String.join(" ", missing.values()));
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
