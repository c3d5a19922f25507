package se.styrkedja.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.styrkedja.cli.CommandLine;
import se.styrkedja.fetching.network.Network;

/// A command that was carried out: how it ended and what it said.
public record Ran(int code, String out, String err) {

    public static Ran in(Path home, Object... arguments) {
        return with(Map.of("STYRKEDJA_HOME", home.toString()), arguments);
    }

    /// With these settings.
    public static Ran with(Map<String, String> environment, Object... arguments) {
        return asking(Network.CLOSED, environment, arguments);
    }

    /// The same by one who may ask others.
    public static Ran asking(Network network, Map<String, String> environment, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = CommandLine.run(
                List.of(arguments).stream().map(Object::toString).toArray(String[]::new),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                network);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public List<String> complaints() {
        return err.lines().toList();
    }
}
