package se.styrkedja.fetching.network;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// The way out, as whoever puts the house together gives it; never by what somebody types.
public sealed interface Network {

    /// A house that asks nobody, such as the demo.
    Network CLOSED = new Closed();

    /// Where the source is asked; empty when it is not.
    Optional<URI> base(Source source);

    /// Whether that address may be asked.
    boolean mayReach(URI address);

    Waits waits();

    /// No way out.
    record Closed() implements Network {
        @Override
        public Optional<URI> base(Source source) {
            return Optional.empty();
        }

        @Override
        public boolean mayReach(URI address) {
            return false;
        }

        @Override
        public Waits waits() {
            throw new IllegalStateException("nobody is asked");
        }
    }

    /// The sources themselves, over TLS on its usual port, by exactly the names in `fetching/sources.csv`, and only on
    /// the open net.
    record Open(Waits waits) implements Network {
        private static final int TLS = 443;

        @Override
        public Optional<URI> base(Source source) {
            return Optional.of(source.base());
        }

        @Override
        public boolean mayReach(URI address) {
            return isPlain(address)
                    && "https".equals(scheme(address))
                    && (address.getPort() == -1 || address.getPort() == TLS)
                    && Source.all().stream()
                            .anyMatch(source -> source.base().getHost().equals(host(address)));
        }
    }

    /// Others instead of the sources, wherever they are: the servers of a test.
    ///
    /// @param bases by the names of the sources; a source that is lacking is not asked
    /// @param trust who vouches for them; those of Java when it is null
    /// @param time within which a whole answer has come, instead of the source's own
    /// @param largest of an answer, instead of the source's own
    record StandIns(Map<String, URI> bases, @Nullable SSLContext trust, Duration time, int largest, Waits waits)
            implements Network {
        public StandIns {
            bases = Map.copyOf(bases);
        }

        @Override
        public Optional<URI> base(Source source) {
            return Optional.ofNullable(bases.get(source.id()));
        }

        @Override
        public boolean mayReach(URI address) {
            return isPlain(address)
                    && bases.values().stream()
                            .anyMatch(base -> scheme(base).equals(scheme(address))
                                    && host(base).equals(host(address))
                                    && base.getPort() == address.getPort());
        }
    }

    private static boolean isPlain(URI address) {
        return address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    private static String scheme(URI address) {
        return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }
}
