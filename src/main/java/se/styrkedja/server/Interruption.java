package se.styrkedja.server;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;

/// A process that is told to stop before its command has ended, by Ctrl-C or a supervisor: it says so in one line, and
/// what it had made by half is deleted. What fails in it from then on is told to nobody. One that serves pages is
/// stopped so in the ordinary way, and that is no interruption.
public final class Interruption {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();
    private static volatile boolean under;

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /// Waits for one until the command has ended.
    ///
    /// @param told what is done when it comes
    public static Interruption awaited(Runnable told) {
        var interruption = new Interruption(new Thread(() -> come(told)));
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// Whether the process is being stopped in the middle of its work.
    public static boolean isUnderWay() {
        return under;
    }

    /// A folder that is there, which is deleted with all that is in it if the process is told to stop.
    static void unfinished(Path folder) {
        UNFINISHED.add(folder);
    }

    /// A new file, which is deleted if the process is told to stop before it is finished. Once it is, none is made.
    ///
    /// Errors: [IOException] when it cannot be made, or the process is being stopped.
    public static OutputStream begin(Path file) throws IOException {
        synchronized (UNFINISHED) {
            if (under) throw new InterruptedIOException(file.toString());
            UNFINISHED.add(file);
            return Files.newOutputStream(file);
        }
    }

    /// It is whole, or gone.
    public static void finished(Path path) {
        UNFINISHED.remove(path);
    }

    /// There is nothing more to interrupt.
    public void ended() {
        if (under) return;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            under = true;
        }
    }

    private static void come(Runnable told) {
        if (Server.isServing()) return;
        synchronized (UNFINISHED) {
            under = true;
        }
        silence();
        told.run();
        UNFINISHED.forEach(EmbeddedServer::sweep);
    }

    static void silence() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) logs.stop();
    }
}
