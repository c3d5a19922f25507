package se.styrkedja.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `help`: what there is, or how one command is used.
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "KOMMANDO")
    private String command = "styrkedja";

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Help.knows(command)) throw new Refusal(Refusal.USAGE, "usage.no-command", command);
        console.print(Help.about(command));
        return 0;
    }
}
