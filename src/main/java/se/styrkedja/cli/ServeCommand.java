package se.styrkedja.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: the pages over the database that stays, on this machine only until accounts exist.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", converter = Port.Reader.class)
    private Port port = Server.USUAL_PORT;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var database = StandingDatabase.open(console.environment())) {
            var house = House.over(database.pool());
            house.accounts()
                    .offerFounding(House.now())
                    .ifPresent(link -> console.progress("founding", Integer.toString(port.number()), link));
            Server.untilStopped(
                    console, port.number(), false, house.doors(house.access().published()));
        }
        return 0;
    }
}
