package se.styrkedja.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.styrkedja.access.letters.Post;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.cli.rounds.PostRounds;
import se.styrkedja.web.Address;

/// `serve`: the pages over the database that stays.
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
        var address = told("address.setting", environment -> Address.told(environment, port.number()));
        var post = told("mail.setting", environment -> Post.told(environment, address));
        var provider = told("oidc.setting", environment -> Provider.told(environment, address));
        Server.mustBeFree(port);
        try (var database = StandingDatabase.open(console.environment())) {
            var house = House.over(database.pool(), post, provider, address);
            var rounds =
                    new PostRounds(house.access(), house.accounts(), house.reminders(), house.letters(), House.CLOCK);
            try (var _ = rounds.start(house.post())) {
                Server.untilStopped(
                        console,
                        port,
                        false,
                        house.doors(house.access().published()),
                        () -> console.attempt("founding", () -> offerFounding(house)));
            }
        }
        return 0;
    }

    private void offerFounding(House house) {
        house.accounts()
                .offerFounding(House.now())
                .ifPresent(link -> console.progress("founding", Integer.toString(port.number()), link));
    }

    /// What the environment tells, which may be wrong.
    ///
    /// @param wrong the sentence that names a setting that cannot be used
    private <T> T told(String wrong, Function<Map<String, String>, T> reading) {
        try {
            return reading.apply(console.environment());
        } catch (IllegalArgumentException unusable) {
            throw new Refusal(Refusal.MISSING_ON_MACHINE, wrong, String.valueOf(unusable.getMessage()));
        }
    }
}
