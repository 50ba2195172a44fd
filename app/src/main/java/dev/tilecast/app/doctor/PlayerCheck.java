package dev.tilecast.app.doctor;

import dev.tilecast.app.play.PackageSource;
import dev.tilecast.app.play.Player;
import dev.tilecast.app.text.Sentences;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which players can be tried at once? */
final class PlayerCheck implements Check {
    private static final List<String> PLAYERS = List.of("ffplay", "vlc");

    private final List<Path> folders;

    PlayerCheck(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    static PlayerCheck onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new PlayerCheck(Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = PLAYERS.stream().flatMap(this::find).toList();
        return found.isEmpty()
                ? List.of(new Finding.Missing(
                        "player",
                        Sentences.of("doctor.neither.is.on.the", String.join(" nor ", PLAYERS)),
                        Sentences.of("doctor.install.or.play", Player.FFPLAY.install(PackageSource.ofThisMachine()))))
                : found;
    }

    private Stream<Finding> find(String player) {
        return folders.stream()
                .map(folder -> folder.resolve(player))
                .filter(Files::isExecutable)
                .limit(1)
                .map(program -> new Finding.Fine("player " + player, program.toString()));
    }
}
