package se.styrkedja.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.server.Interruption;
import se.styrkedja.server.Refusal;
import se.styrkedja.server.Server;
import se.styrkedja.web.Messages;

/// The commands, and what each way of ending them means to a script.
///
/// 0 done · 1 nothing was taken or written · 2 partly · 64 usage · 69 something missing on the machine · 70 our bug ·
/// 130 interrupted.
@Command(
        name = "styrkedja",
        subcommands = {
            DemoCommand.class,
            ReportCommand.class,
            ImportCommand.class,
            ServeCommand.class,
            Help.Asking.class
        })
public final class CommandLine implements Runnable {
    static final int BUG = 70;

    /// What the shell is told of a command that Ctrl-C ended: 128 and the number of the signal.
    private static final int INTERRUPTED = 130;

    private CommandLine() {}

    /// Carries out one command that asks nobody.
    ///
    /// @param environment the variables of the README's table
    /// @return the exit code
    public static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return run(arguments, environment, out, err, Network.CLOSED);
    }

    /// Carries out one command.
    ///
    /// @param network whom it may ask
    public static int run(
            String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err, Network network) {
        var console = new Console(environment, out, err, network);
        // Made ready by one thread: what several log meanwhile is told on the terminal by the logging itself.
        LoggerFactory.getILoggerFactory();
        var interruption =
                Interruption.awaited(() -> console.complain(Messages.of("cli").text("interrupted")));
        try {
            return execute(console, arguments);
        } catch (Error ours) {
            return failed(console, ours);
        } finally {
            interruption.ended();
            Server.finished();
        }
    }

    private static int execute(Console console, String... arguments) {
        return commands(console)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> usage(console, wrong))
                .setExecutionExceptionHandler((thrown, executed, parsed) -> failed(console, thrown))
                .setExecutionStrategy(parsed ->
                        Help.askedFor(parsed).map(console::answer).orElseGet(() -> new RunLast().execute(parsed)))
                .execute(arguments);
    }

    /// The commands with their options.
    static picocli.CommandLine commands(Console console) {
        var commands = new picocli.CommandLine(new CommandLine(), new Commands(console));
        Help.offeredBy(commands);
        return commands;
    }

    @Override
    public void run() {
        throw new Refusal(Refusal.USAGE, "usage");
    }

    private static int usage(Console console, ParameterException wrong) {
        console.complain(UsageFault.sentence(wrong));
        return Refusal.USAGE;
    }

    private static int failed(Console console, Throwable thrown) {
        if (Interruption.isUnderWay()) return INTERRUPTED;
        if (thrown instanceof Refusal refusal) {
            console.complain(Messages.of("cli").text(refusal.key(), refusal.values()));
            return refusal.exitCode();
        }
        LoggerFactory.getLogger(CommandLine.class).error("a bug of ours", thrown);
        console.complain(Messages.of("cli").text("bug", String.valueOf(thrown)));
        return BUG;
    }

    /// Makes the commands, each with the console.
    private record Commands(Console console) implements picocli.CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors())
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0].equals(Console.class))
                    return type.cast(constructor.newInstance(console));
            return picocli.CommandLine.defaultFactory().create(type);
        }
    }
}
