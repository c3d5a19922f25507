package se.styrkedja.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.letters.MailServer;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.server.Application;
import se.styrkedja.server.Home;
import se.styrkedja.server.Refusal;
import se.styrkedja.server.Schedule;
import se.styrkedja.server.Server;
import se.styrkedja.server.StandingDatabase;
import se.styrkedja.web.Address;

/// `serve`: the pages over the database that stays.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", converter = Port.Reader.class)
    private Port port = new Port(Server.USUAL_PORT);

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var address = told("address.setting", environment -> Address.told(environment, port.number()));
        var post = told("mail.setting", environment -> MailServer.told(environment, address));
        var provider = told("oidc.setting", environment -> Provider.told(environment, address));
        Server.mustBeFree(port.number());
        var served = new AtomicInteger();
        try (var database = StandingDatabase.open(console.environment())) {
            var house = Application.over(database.pool(), post, provider, address, console.network());
            try (var _ = Schedule.start(house, Application.CLOCK)) {
                Server.untilStopped(
                        port.number(),
                        false,
                        house,
                        house.get(Access.class).published(),
                        Home.of(console.environment()),
                        at -> {
                            served.set(at);
                            console.serving(at);
                        },
                        () -> console.attempt("founding", () -> offerFounding(house, served.get())));
            }
        }
        return 0;
    }

    private void offerFounding(Application house, int at) {
        house.get(Accounts.class)
                .offerFounding(Application.now())
                .ifPresent(link -> console.progress("founding", Integer.toString(at), link));
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
