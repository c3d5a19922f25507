package se.styrkedja.access.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What a service says of itself: where its doors are, and its keys. Asked at the first need and kept an hour, so that
/// the house starts whether the service answers or not. The keys are fetched and kept by the library, and fetched anew
/// when a token names one that is not among them.
final class Discovery {
    private static final int MOST_WAIT = 5_000;
    private static final int MOST_BYTES = 256 * 1024;
    private static final long KEPT = Duration.ofHours(1).toNanos();

    private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());

    private record Kept(Service service, long since) {}

    /// A service as it says it is.
    record Service(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {

        /// Checks the issuer, audience, signature, time and nonce of a token. What counts is signed with a key of the
        /// service's own: no token without a signature, and none that is signed with the secret of the house.
        IDTokenValidator validator(Provider.OpenId provider) {
            return new IDTokenValidator(
                    metadata.getIssuer(),
                    new ClientID(provider.client()),
                    new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys),
                    null);
        }
    }

    /// Errors: [IOException] and [GeneralException] when the service does not answer, or with what cannot be used.
    Service of(Provider.OpenId provider) throws IOException, GeneralException {
        var known = kept.get();
        if (known.isPresent() && System.nanoTime() - known.get().since() < KEPT)
            return known.get().service();
        var asked = ask(provider);
        kept.set(Optional.of(new Kept(asked, System.nanoTime())));
        return asked;
    }

    private static Service ask(Provider.OpenId provider) throws IOException, GeneralException {
        var metadata = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), MOST_WAIT, MOST_WAIT);
        for (var door : new URI[] {
            metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()
        }) if (door == null || !Provider.isGuarded(door)) throw new GeneralException("cannot be used: " + door);
        var keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(MOST_WAIT, MOST_WAIT, MOST_BYTES))
                .build();
        return new Service(metadata, keys);
    }
}
