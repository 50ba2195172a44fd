package dev.tilecast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.pages.Page;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.canvas.RasterLayout;
import dev.tilecast.canvas.Rectangle;
import dev.tilecast.canvas.RowOrder;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in README compiles, and its picture reaches a player in H.264. */
class ReadmeTest {
    private static final byte GREY = 120;
    private static final int TOLERANCE = 3;
    private static final String AROUND = """
            import dev.tilecast.broadcast.*;
            import dev.tilecast.canvas.*;
            import dev.tilecast.rtmp.*;
            import java.nio.ByteBuffer;
            import java.util.concurrent.CompletableFuture;

            public class Embedding {
                static void draw(Canvas canvas) {
                    for (int y = 0; y < canvas.height(); y += canvas.tileHeight()) {
                        for (int x = 0; x < canvas.width(); x += canvas.tileWidth()) {
                            ByteBuffer pixels = canvas.tile(x, y).data();
                            while (pixels.hasRemaining()) pixels.put((byte) 120);
                        }
                    }
                }

                public static void run(CompletableFuture<RtmpServer> started) throws InterruptedException {
                    %s
                }
            }
            """;
    private static final String START = "server.start(\"127.0.0.1:1935\");";

    @TempDir
    Path folder;

    @Test
    void theEmbeddingProgramsPictureIsSeenByAPlayer() throws Exception {
        String program = embeddingProgram();
        assertTrue(program.contains(START));
        // On a free port, since the README's may be taken.
        compile(String.format(
                AROUND, program.replace(START, "server.start(\"127.0.0.1:0\"); started.complete(server);")));
        CompletableFuture<RtmpServer> started = new CompletableFuture<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method run = loader.loadClass("Embedding").getMethod("run", CompletableFuture.class);
            Thread renderer = Thread.ofPlatform().start(() -> {
                try {
                    run.invoke(null, started);
                } catch (ReflectiveOperationException e) {
                    // Amid its pause between two pictures, when the test is over.
                    started.completeExceptionally(e);
                }
            });
            try (RtmpServer server = started.get(30, TimeUnit.SECONDS)) {
                look(server);
            } finally {
                renderer.interrupt();
                renderer.join();
            }
        }
    }

    private static void look(RtmpServer server) throws Exception {
        Canvas picture = firstPicture(server.listenAddress());
        assertEquals(640, picture.width());
        assertEquals(360, picture.height());
        ByteBuffer pixel = ByteBuffer.allocateDirect(4);
        new ImageApi()
                .readPixels(
                        picture,
                        0,
                        new Rectangle(320, 180, 1, 1),
                        new RasterLayout(PixelType.RGBA, RowOrder.TOP_DOWN, 0),
                        pixel);
        assertEquals(GREY, Byte.toUnsignedInt(pixel.get(0)), TOLERANCE);
    }

    @Test
    void theNativeLibrariesThatItNamesAreTheBuilds() throws Exception {
        String build = Files.readString(Page.root().resolve("pom.xml"));
        for (String library : List.of("ffmpeg", "javacpp")) {
            Matcher version =
                    Pattern.compile("<" + library + "\\.version>(.*)</").matcher(build);
            assertTrue(version.find());
            assertTrue(
                    readme().contains("<artifactId>" + library + "</artifactId>\n      <version>" + version.group(1)
                            + "<"),
                    library);
        }
    }

    private static Canvas firstPicture(String address) throws Exception {
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        VideoDecoder decoder = new VideoCodecs().createDecoder("h264");
        try (RtmpClient client =
                RtmpClient.open(new InetSocketAddress("127.0.0.1", port), false, Duration.ofSeconds(20))) {
            decoder.init();
            client.connect(AmfValue.object().put("app", "live").build());
            client.play(client.createStream(), "anything");
            Optional<Canvas> picture = Optional.empty();
            while (picture.isEmpty()) {
                RtmpMessage.VideoMessage frame = (RtmpMessage.VideoMessage)
                        client.await(received -> received.message() instanceof RtmpMessage.VideoMessage)
                                .message();
                picture = decoder.decode(frame.payload().nioBuffer());
                frame.release();
            }
            return picture.get();
        } finally {
            decoder.close();
        }
    }

    private static String readme() throws IOException {
        return Files.readString(Page.root().resolve("README.md"));
    }

    private static String embeddingProgram() throws Exception {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme());
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
