package dev.tilecast.app.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages' Java compiles, each block as the body of a method that is given what the page speaks of. */
class SnippetsTest {
    private static final String AROUND = """
            import dev.tilecast.broadcast.*;
            import dev.tilecast.canvas.*;
            import dev.tilecast.rtmp.*;
            import dev.tilecast.video.*;
            import dev.tilecast.wire.amf.AmfValue;
            import java.util.*;

            class Snippets {
                interface Camera {
                    void turn(double degrees);
                    double azimuth();
                }
            %s
            }
            """;
    private static final String METHOD = """
                void snippet%d(RtmpServer server, Connection connection, RtmpStream stream, Broadcast live,
                        CanvasBuffers<Canvas> canvases, Camera camera) {
                    %s
                }
            """;

    @TempDir
    Path folder;

    @Test
    void theJavaOfThePagesCompiles() throws Exception {
        List<String> methods = new ArrayList<>();
        for (Page page : Page.ofGuide()) {
            page.blocks("java").forEach(block -> methods.add(String.format(METHOD, methods.size(), block)));
        }
        assertFalse(methods.isEmpty());
        Path file =
                Files.writeString(folder.resolve("Snippets.java"), String.format(AROUND, String.join("\n", methods)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none");
            assertTrue(
                    compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(file))
                            .call(),
                    output::toString);
        }
    }
}
