package dev.tilecast.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in README compiles and does what README says. */
class ReadmeTest {
    private static final String AROUND = """
            import dev.tilecast.canvas.*;
            import dev.tilecast.rtmp.*;
            import dev.tilecast.video.*;
            import java.util.function.Consumer;

            public class Embedding {
                static boolean draw(Canvas canvas) { return true; }
                static boolean send(VideoData frame, Consumer<VideoData> out) { out.accept(frame); return true; }

                public static RtmpServer run() {
                    %s
                    return server;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theEmbeddingProgramSendsFrames() throws Exception {
        // On a free port, since the README's may be taken.
        String program = embeddingProgram().replace("127.0.0.1:1935", "127.0.0.1:0");
        compile(String.format(AROUND, program));
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                AutoCloseable server = (AutoCloseable)
                        loader.loadClass("Embedding").getMethod("run").invoke(null)) {
            String address = ((dev.tilecast.rtmp.RtmpServer) server).listenAddress();
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            try (RtmpClient client =
                    RtmpClient.open(new InetSocketAddress("127.0.0.1", port), false, Duration.ofSeconds(10))) {
                client.connect(AmfValue.object().put("app", "live").build());
                client.play(client.createStream(), "anything");
                RtmpMessage.VideoMessage frame = (RtmpMessage.VideoMessage)
                        client.await(received -> received.message() instanceof RtmpMessage.VideoMessage)
                                .message();
                assertEquals(0x13, frame.payload().getByte(0), "a key frame of screen video");
            }
        }
    }

    private static String embeddingProgram() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Path readme =
                Files.exists(here.resolve("README.md")) ? here.resolve("README.md") : here.resolve("../README.md");
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(readme));
        assertTrue(block.find(), "README has a block of Java");
        return block.group(1);
    }

    private void compile(String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Embedding.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            output,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            assertTrue(compiled, output.toString());
        }
    }
}
