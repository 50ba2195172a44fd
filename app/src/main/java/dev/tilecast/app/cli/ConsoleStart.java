package dev.tilecast.app.cli;

import dev.tilecast.app.doctor.Display;
import dev.tilecast.app.instance.Answer;
import dev.tilecast.app.instance.Claim;
import dev.tilecast.app.instance.FirstConsole;
import dev.tilecast.app.instance.InstancePlace;
import dev.tilecast.app.instance.ShowRequest;
import dev.tilecast.app.settings.SettingsPlace;
import java.io.IOException;
import java.util.Optional;

/** Opens the console, or brings the one forward that this user has open on this display. */
final class ConsoleStart {
    private final ServerArguments arguments;
    private final CaptureArguments captures;

    ConsoleStart(ServerArguments arguments, CaptureArguments captures) {
        this.arguments = arguments;
        this.captures = captures;
    }

    int run() throws InterruptedException {
        Optional<InstancePlace> place = Display.ofThisProcess().whyNone().isPresent()
                ? Optional.empty()
                : InstancePlace.ofThisUser(SettingsPlace.ofThisUser());
        if (place.isEmpty()) {
            return open();
        }
        try {
            return find(place.get());
        } catch (IOException e) {
            System.err.println("tilecast: later starts will not find this console: " + e.getMessage());
            return open();
        }
    }

    private int find(InstancePlace place) throws IOException, InterruptedException {
        ShowRequest request = new ShowRequest(arguments.named(), captures.files());
        return switch (Claim.of(place, request, Claim.START, Claim.SILENCE)) {
            case Claim.Shown _ -> {
                System.out.println("tilecast: the console is open already; its window was brought forward");
                yield 0;
            }
            case Claim.First(FirstConsole console) -> {
                try (console) {
                    ConsoleRun run = new ConsoleRun(arguments, captures.files());
                    yield run.run(() -> console.listen(asked -> answer(run, asked)));
                }
            }
            case Claim.Different _ -> open();
            case Claim.Unanswered _ -> {
                System.err.println("tilecast: the console that is open does not answer; another one opens");
                yield open();
            }
        };
    }

    private int open() throws InterruptedException {
        return new ConsoleRun(arguments, captures.files()).run(() -> {});
    }

    /** A start with other options than this one's wants another console. */
    private Optional<Answer> answer(ConsoleRun run, ShowRequest asked) {
        boolean fits = asked.options().isEmpty()
                || asked.options().equals(arguments.named())
                || asked.options()
                        .equals(run.address().map(ServerArguments::listening).orElse(null));
        if (!fits) {
            return Optional.of(Answer.DIFFERS);
        }
        return run.show(asked.captures()) ? Optional.of(Answer.SHOWN) : Optional.empty();
    }
}
