package se.styrkedja.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.styrkedja.access.letters.Post;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.cli.rounds.PostRounds;

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
        var post = post();
        var provider = provider();
        try (var database = StandingDatabase.open(console.environment())) {
            var house = House.over(database.pool(), post, provider);
            house.accounts()
                    .offerFounding(House.now())
                    .ifPresent(link -> console.progress("founding", Integer.toString(port.number()), link));
            var rounds =
                    new PostRounds(house.access(), house.accounts(), house.reminders(), house.letters(), House.CLOCK);
            try (var _ = rounds.start(house.post())) {
                Server.untilStopped(
                        console,
                        port.number(),
                        false,
                        house.doors(house.access().published()));
            }
        }
        return 0;
    }

    private Post post() {
        try {
            return Post.told(console.environment(), base());
        } catch (IllegalArgumentException unusable) {
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "mail.setting", String.valueOf(unusable.getMessage()));
        }
    }

    private Provider provider() {
        try {
            return Provider.told(console.environment(), base());
        } catch (IllegalArgumentException unusable) {
            throw new Refusal(Refusal.MISSING_ON_MACHINE, "oidc.setting", String.valueOf(unusable.getMessage()));
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port.number();
    }
}
