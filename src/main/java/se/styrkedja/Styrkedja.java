package se.styrkedja;

import org.springframework.modulith.Modulithic;
import se.styrkedja.cli.CommandLine;
import se.styrkedja.server.WayOut;

/// Where the program starts.
@Modulithic(systemName = "Styrkedja")
public final class Styrkedja {
    private Styrkedja() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments, System.getenv(), System.out, System.err, WayOut.open()));
    }
}
