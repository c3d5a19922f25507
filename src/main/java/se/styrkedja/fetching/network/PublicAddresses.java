package se.styrkedja.fetching.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Which addresses lie on the open net. Everything that is set aside for something else does not.
///
/// Source: IANA, IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
final class PublicAddresses {
    private static final List<Range> SET_ASIDE = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.31.196.0", 24),
            Range.of("192.52.193.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("192.175.48.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 3),
            // Of 2000::/3: protocols (Teredo), documentation, and 6to4, which carries an older address within it.
            Range.of("2001::", 23),
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16),
            Range.of("2620:4f:8000::", 48),
            Range.of("3fff::", 20));

    /// All of the newer kind that have been given out; what is outside is local, mapped or translated.
    private static final Range GIVEN_OUT = Range.of("2000::", 3);

    private static final int OLDER = 4;

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return (bytes.length == OLDER || GIVEN_OUT.has(bytes))
                && SET_ASIDE.stream().noneMatch(range -> range.has(bytes));
    }

    /// All addresses that begin alike.
    private record Range(List<Byte> first, int bits) {
        static Range of(String literal, int bits) {
            try {
                return new Range(bytes(InetAddress.ofLiteral(literal).getAddress()), bits);
            } catch (IllegalArgumentException ours) {
                throw new IllegalStateException(literal, ours);
            }
        }

        boolean has(byte[] address) {
            if (address.length != first.size()) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first.get(bit / 8) & mask)) return false;
            }
            return true;
        }

        private static List<Byte> bytes(byte[] address) {
            var list = new Byte[address.length];
            for (int i = 0; i < list.length; i++) list[i] = address[i];
            return List.copyOf(Arrays.asList(list));
        }
    }
}
