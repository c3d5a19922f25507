package se.styrkedja.fetching.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where all of Java looks names up: the name of a source is never answered with an address that is not on the open
/// net. The check stands in the very look-up whose answer is connected to, so that nothing can be answered otherwise
/// between a check and the connection (DNS rebinding). All other names are looked up as usual.
///
/// Found by Java through `META-INF/services`.
public final class GuardedNames extends InetAddressResolverProvider {
    private static volatile boolean stands;

    @Override
    public InetAddressResolver get(Configuration configuration) {
        stands = true;
        return over(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "styrkedja";
    }

    /// Errors: `IllegalStateException` when Java looks names up elsewhere.
    static void mustStand() {
        var unused = InetAddress.getLoopbackAddress();
        try {
            unused = InetAddress.getByName("localhost");
        } catch (UnknownHostException namelessMachine) {
            // Asked all the same, and that is what counts.
        }
        if (!stands) throw new IllegalStateException("names are looked up unguarded: " + unused);
    }

    static InetAddressResolver over(InetAddressResolver usual) {
        return new Guarded(usual);
    }

    private record Guarded(InetAddressResolver usual) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (!Names.OF_SOURCES.contains(host.toLowerCase(Locale.ROOT))) return usual.lookupByName(host, policy);
            var open = usual.lookupByName(host, policy)
                    .filter(PublicAddresses::has)
                    .toList();
            if (open.isEmpty()) throw new UnknownHostException(host + ": no address on the open net");
            return open.stream();
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return usual.lookupByAddress(address);
        }
    }

    /// Read when a name is first looked up.
    private static final class Names {
        static final Set<String> OF_SOURCES =
                Source.all().stream().map(source -> source.base().getHost()).collect(Collectors.toUnmodifiableSet());
    }
}
