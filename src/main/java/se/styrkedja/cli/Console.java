package se.styrkedja.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.server.Interruption;
import se.styrkedja.server.Refusal;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.web.Faults;
import se.styrkedja.web.Messages;

/// Where a command talks: what programs read goes to `out`, everything else to `err`, one line a thing.
///
/// @param network whom it may ask
record Console(Map<String, String> environment, PrintStream out, PrintStream err, Network network) {
    private static final Messages WORDS = Messages.of("cli");

    /// One whose commands ask nobody.
    Console(Map<String, String> environment, PrintStream out, PrintStream err) {
        this(environment, out, err, Network.CLOSED);
    }

    /// A line for programs and people alike.
    void print(String line) {
        out.println(line);
    }

    /// The same as the whole answer to a question, and the exit code of having answered.
    int answer(String text) {
        print(text);
        return 0;
    }

    /// How far it has come.
    void progress(String key, String... texts) {
        err.println(line(key, texts));
    }

    /// Lines that were made before.
    void repeat(List<String> lines) {
        lines.forEach(err::println);
    }

    /// A sentence as [#progress] says it.
    static String line(String key, String... texts) {
        return WORDS.text(key, texts);
    }

    /// A fault as [#complain] says it.
    static String line(Fault fault) {
        return complaint(Faults.placed(fault));
    }

    private static String complaint(String line) {
        return "styrkedja: " + line;
    }

    /// That pages can be read at that port.
    void serving(int port) {
        progress("serving", Integer.toString(port));
    }

    /// What went wrong, where, and what to do, in one line.
    void complain(String line) {
        err.println(complaint(line));
    }

    /// Does what a start does besides serving pages. What goes wrong with it is told in one line, with the stack trace
    /// in the log, and the start goes on; also when a class cannot be made, as those of charts are not where the
    /// machine lacks a library.
    ///
    /// @param what names the work in messages/cli.properties, under `start.`
    /// @return whether it was done
    boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException | LinkageError failed) {
            if (Thread.currentThread().isInterrupted() || Interruption.isUnderWay()) return false;
            if (failed instanceof Refusal refusal) {
                complain(WORDS.text(
                        "start.refused", WORDS.text("start." + what), WORDS.text(refusal.key(), refusal.values())));
                return false;
            }
            LoggerFactory.getLogger(Console.class).error("the start goes on without {}", what, failed);
            complain(WORDS.text("start.failed", WORDS.text("start." + what), String.valueOf(failed)));
            return false;
        }
    }

    void complain(Fault fault) {
        err.println(line(fault));
    }
}
