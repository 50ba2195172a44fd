package dev.tilecast.gpu.cuda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import jcuda.JCudaVersion;
import jcuda.LibUtils;
import jcuda.driver.CUresult;

/**
 * JCuda's native library: on java.library.path, as in the installed program, or else unpacked to a folder of our own.
 *
 * <p>Left to itself JCuda unpacks it to a fixed name in java.io.tmpdir, which others may write to, and loads whatever lies
 * there already.
 */
final class JCudaLibrary {
    private static final String DRIVER_CLASS = "jcuda.driver.JCudaDriver";
    private static final String TEMPORARY_FOLDER = "java.io.tmpdir";
    /** A process can load a library once only: the first attempt decides. */
    private static final Optional<String> FAILURE = load();

    private JCudaLibrary() {}

    /**
     * Loads it, once a process. There must be a driver, since the library is linked to it.
     *
     * @throws CudaException where it cannot be loaded
     */
    static void require() {
        if (FAILURE.isPresent()) {
            throw new CudaException("loading JCuda", CUresult.CUDA_ERROR_SHARED_OBJECT_INIT_FAILED, FAILURE.get());
        }
    }

    private static Optional<String> load() {
        try {
            if (isOnLibraryPath()) {
                initialiseDriverClass();
                return Optional.empty();
            }
            Path folder = Files.createTempDirectory("tilecast-jcuda", privateFolder());
            try {
                Path library = folder.resolve(LibUtils.createLibraryFileName(name()));
                unpack("/lib/" + library.getFileName(), library);
                initialiseDriverClass(folder);
            } finally {
                delete(folder);
            }
            return Optional.empty();
        } catch (IOException | UncheckedIOException failed) {
            return Optional.of("JCuda's native library could not be unpacked to " + System.getProperty(TEMPORARY_FOLDER)
                    + " (" + failed.getMessage() + "): name another folder with -D" + TEMPORARY_FOLDER);
        } catch (ClassNotFoundException | LinkageError failed) {
            return Optional.of("JCuda's native library could not be loaded: "
                    + failed.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** JCuda looks there first. */
    private static boolean isOnLibraryPath() {
        String file = LibUtils.createLibraryFileName(name());
        return Arrays.stream(System.getProperty("java.library.path", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isRegularFile(Path.of(folder, file)));
    }

    private static String name() {
        return LibUtils.createPlatformLibraryName("JCudaDriver-" + JCudaVersion.get());
    }

    private static FileAttribute<?>[] privateFolder() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void unpack(String resource, Path library) throws IOException {
        try (InputStream in = LibUtils.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the program comes without " + resource);
            }
            Files.copy(in, library);
        }
    }

    /**
     * JCuda takes a library that lies in java.io.tmpdir under the right name, so for this moment that is our folder.
     * java.library.path is read once, when the JVM starts, and System.load would not keep JCuda from unpacking its own.
     * What the JDK itself puts into temporary files is not touched: it reads the property when the JVM starts, too.
     */
    private static void initialiseDriverClass(Path folder) throws ClassNotFoundException {
        String usual = System.setProperty(TEMPORARY_FOLDER, folder.toString());
        try {
            initialiseDriverClass();
        } finally {
            System.setProperty(TEMPORARY_FOLDER, usual);
        }
    }

    private static void initialiseDriverClass() throws ClassNotFoundException {
        Class.forName(DRIVER_CLASS, true, JCudaLibrary.class.getClassLoader());
    }

    /** Linux and macOS keep a loaded library that has no name any more; Windows holds it until the process ends. */
    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                deleteNowOrAtExit(file);
            }
        }
        deleteNowOrAtExit(folder);
    }

    private static void deleteNowOrAtExit(Path path) {
        try {
            Files.delete(path);
        } catch (IOException inUse) {
            path.toFile().deleteOnExit();
        }
    }
}
