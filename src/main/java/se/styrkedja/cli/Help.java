package se.styrkedja.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import se.styrkedja.server.Refusal;
import se.styrkedja.web.Messages;

/// What a command says about itself, from `help/<command>.txt`, and which version this is.
final class Help {
    private Help() {}

    /// Gives the command and those under it `--help`, and the product itself `--version`.
    static void offeredBy(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build());
        if (command.getParent() == null)
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-V", "--version")
                            .versionHelp(true)
                            .build());
        command.getSubcommands().values().forEach(Help::offeredBy);
    }

    /// What to print, when help or the version is asked for.
    static Optional<String> askedFor(ParseResult parsed) {
        for (var command : parsed.asCommandLineList()) {
            if (command.isUsageHelpRequested()) return Optional.of(about(command.getCommandName()));
            if (command.isVersionHelpRequested()) return Optional.of(version());
        }
        return Optional.empty();
    }

    /// Whether there is a text about a command of that name.
    static boolean knows(String command) {
        return command.matches("[a-z]+") && Help.class.getResource(resource(command)) != null;
    }

    static String about(String command) {
        try (var text = Help.class.getResourceAsStream(resource(command))) {
            if (text == null) throw new IllegalStateException("no help about " + command);
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The version stands in the jar; classes that are run as they are have none.
    private static String version() {
        var version = Help.class.getPackage().getImplementationVersion();
        var words = Messages.of("cli");
        return version == null ? words.text("version.none") : words.text("version", version);
    }

    private static String resource(String command) {
        return "/help/" + command + ".txt";
    }

    /// `help`: what there is, or how one command is used.
    @Command(name = "help")
    static final class Asking implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "0..1", paramLabel = "KOMMANDO")
        private String command = "styrkedja";

        Asking(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            if (!knows(command)) throw new Refusal(Refusal.USAGE, "usage.no-command", command);
            console.print(about(command));
            return 0;
        }
    }
}
