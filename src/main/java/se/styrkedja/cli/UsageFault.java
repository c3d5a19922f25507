package se.styrkedja.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.styrkedja.web.Messages;

/// What is wrong with how a command was written, in Swedish: which option, and what is allowed there.
final class UsageFault {
    private static final Messages WORDS = Messages.of("cli");

    private UsageFault() {}

    static String sentence(ParameterException wrong) {
        var command = wrong.getCommandLine();
        if (wrong instanceof MissingParameterException missing)
            return WORDS.text(
                    "usage.missing",
                    command.getCommandName(),
                    missing.getMissing().stream().map(UsageFault::described).collect(Collectors.joining("; ")));
        if (wrong instanceof OverwrittenOptionException twice)
            return WORDS.text("usage.twice", name(twice.getOverwritten()));
        if (wrong instanceof UnmatchedArgumentException surplus)
            return surplus(command, surplus.getUnmatched().getFirst());
        var at = wrong.getArgSpec();
        return at == null
                ? WORDS.text("usage.wrong", command.getCommandName())
                : WORDS.text("usage.value", wrong.getValue(), name(at), allowed(at));
    }

    private static String surplus(CommandLine command, String found) {
        if (!found.startsWith("-") && command.getParent() == null) return WORDS.text("usage.no-command", found);
        var options = command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(", "));
        var key = found.startsWith("-") ? "usage.no-option" : "usage.surplus";
        return WORDS.text(key, found, command.getCommandName(), options);
    }

    private static String described(ArgSpec at) {
        return WORDS.text("usage.described", name(at), allowed(at));
    }

    private static String name(ArgSpec at) {
        return at instanceof OptionSpec option ? option.longestName() : at.paramLabel();
    }

    private static String allowed(ArgSpec at) {
        return WORDS.text("allowed." + name(at));
    }
}
