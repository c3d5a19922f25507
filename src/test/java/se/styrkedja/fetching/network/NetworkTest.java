package se.styrkedja.fetching.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whom the house may ask, and whom it can be brought to ask.
class NetworkTest {
    private static final Waits NEVER = new Waits() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void pause(Duration time) {
            throw new IllegalStateException("nobody waits");
        }
    };
    private static final Source KOLADA = Source.all().getFirst();

    /// Within a network, of the machine itself, of the one that hands machines out, in all the ways an address can be
    /// written.
    private static final List<String> INSIDE = List.of(
            "127.0.0.1",
            "127.0.0.2",
            "127.255.255.254",
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.0.170",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "192.168.255.255",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:0:7f00:1::",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1");

    @Test
    void only_the_open_net_is_on_the_open_net() {
        assertThat(INSIDE)
                .hasSizeGreaterThan(45)
                .allSatisfy(literal -> assertThat(PublicAddresses.has(InetAddress.ofLiteral(literal)))
                        .as(literal)
                        .isFalse());
        assertThat(List.of("193.13.74.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2a00:801::1"))
                .allSatisfy(literal -> assertThat(PublicAddresses.has(InetAddress.ofLiteral(literal)))
                        .as(literal)
                        .isTrue());
    }

    @Test
    void only_the_names_on_the_list_are_asked_and_only_over_tls() {
        var open = new Network.Open(NEVER);
        assertThat(Source.all())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(open.mayReach(source.base())).isTrue())
                .allSatisfy(source -> assertThat(source.base().getScheme()).isEqualTo("https"));
        var written = Stream.concat(
                INSIDE.stream().map(literal -> "https://" + (literal.contains(":") ? '[' + literal + ']' : literal)),
                Stream.of(
                        "http://api.kolada.se/v3",
                        "https://api.kolada.se:8443/v3",
                        "https://api.kolada.se@127.0.0.1/v3",
                        "https://user@api.kolada.se/v3",
                        "https://api.kolada.se.example/v3",
                        "https://xapi.kolada.se/v3",
                        "https://api.kolada.se./v3",
                        "https://localhost/",
                        "https://2130706433/",
                        "https://0x7f.1/",
                        "https://0177.0.0.1/",
                        "https://127.1/",
                        "https://[::ffff:7f00:1]/",
                        "ftp://api.kolada.se/",
                        "file:///etc/passwd",
                        "jar:https://api.kolada.se/x!/",
                        "gopher://api.kolada.se/",
                        "//api.kolada.se/v3",
                        "/v3"));
        assertThat(written.toList())
                .hasSizeGreaterThan(60)
                .allSatisfy(address -> assertThat(open.mayReach(URI.create(address)))
                        .as(address)
                        .isFalse());
    }

    @Test
    void nobody_off_the_list_is_connected_to() throws Exception {
        try (var inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var caller = new Caller(new Network.Open(NEVER))) {
            for (var host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "[::ffff:127.0.0.1]"))
                assertThat(caller.ask(
                                KOLADA, URI.create("https://" + host + ":" + inside.getLocalPort() + "/"), "", ""))
                        .isInstanceOfSatisfying(
                                Answered.Failed.class,
                                failed -> assertThat(failed.why().reason()).isEqualTo(Failure.Reason.OFF_LIST));
            inside.setSoTimeout(1);
            assertThatThrownBy(inside::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    /// A name that is answered with one address when it is checked and another when it is connected to.
    @Test
    void a_name_on_the_list_is_never_answered_with_an_address_inside_however_often_it_is_asked() throws Exception {
        var answers = new ArrayDeque<>(List.of("193.13.74.1", "127.0.0.1", "169.254.169.254", "::1"));
        var guarded = GuardedNames.over(new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
                return Stream.of(InetAddress.ofLiteral(answers.removeFirst()));
            }

            @Override
            public String lookupByAddress(byte[] address) {
                return "";
            }
        });
        var policy = InetAddressResolver.LookupPolicy.of(InetAddressResolver.LookupPolicy.IPV4);
        assertThat(guarded.lookupByName("api.kolada.se", policy)).containsExactly(InetAddress.ofLiteral("193.13.74.1"));
        for (int again = 0; again < 2; again++)
            assertThatThrownBy(() -> guarded.lookupByName("API.kolada.se", policy))
                    .isInstanceOf(UnknownHostException.class);
        assertThat(guarded.lookupByName("database.nydala.example", policy))
                .as("other names are nobody's business")
                .hasSize(1);
    }

    @Test
    void java_looks_names_up_where_they_are_guarded() {
        GuardedNames.mustStand();
    }
}
