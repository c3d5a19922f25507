package se.styrkedja.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Speaks OpenID Connect with a service: sends somebody there, and reads what she comes back with.
final class Exchange {
    private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
    private static final int MOST_WAIT = 5_000;

    private final Discovery discovery = new Discovery();

    /// Where somebody is sent; empty when the service does not answer.
    Optional<URI> way(Provider.OpenId provider, Attempt attempt) {
        try {
            return Optional.of(new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "email", "profile"),
                            new ClientID(provider.client()),
                            provider.back())
                    .endpointURI(discovery.of(provider).metadata().getAuthorizationEndpointURI())
                    .state(new State(attempt.state()))
                    .nonce(new Nonce(attempt.nonce()))
                    .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI());
        } catch (IOException | GeneralException silent) {
            LOG.log(System.Logger.Level.WARNING, "{0} does not answer: {1}", provider, silent);
            return Optional.empty();
        }
    }

    Arrival arrival(Provider.OpenId provider, Attempt attempt, Map<String, List<String>> answer) {
        var arrival = read(provider, attempt, answer);
        if (arrival instanceof Arrival.Doubtful(var why))
            LOG.log(
                    System.Logger.Level.WARNING,
                    "somebody came back from {0} with what does not hold: {1}",
                    provider,
                    why);
        return arrival;
    }

    private Arrival read(Provider.OpenId provider, Attempt attempt, Map<String, List<String>> answer) {
        try {
            var response = AuthenticationResponseParser.parse(provider.back(), answer);
            if (!new State(attempt.state()).equals(response.getState())) return new Arrival.Doubtful("another state");
            var issuer = response.getIssuer();
            if (issuer != null && !issuer.equals(new Issuer(provider.issuer())))
                return new Arrival.Doubtful("another issuer");
            if (response.indicatesSuccess())
                return redeem(provider, attempt, response.toSuccessResponse().getAuthorizationCode());
            var error = response.toErrorResponse().getErrorObject();
            return OAuth2Error.ACCESS_DENIED.equals(error)
                    ? new Arrival.Cancelled()
                    : new Arrival.Doubtful(String.valueOf(error.getCode()));
        } catch (ParseException unreadable) {
            return new Arrival.Doubtful("not readable: " + unreadable.getMessage());
        } catch (RemoteKeySourceException | IOException silent) {
            LOG.log(System.Logger.Level.WARNING, "{0} does not answer: {1}", provider, silent);
            return new Arrival.Unreachable();
        } catch (GeneralException unusable) {
            LOG.log(System.Logger.Level.WARNING, "{0} cannot be used: {1}", provider, unusable);
            return new Arrival.Unreachable();
        } catch (BadJOSEException | JOSEException worthless) {
            return new Arrival.Doubtful("the token: " + worthless.getMessage());
        }
    }

    private Arrival redeem(Provider.OpenId provider, Attempt attempt, AuthorizationCode code)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        var service = discovery.of(provider);
        var grant = new AuthorizationCodeGrant(code, provider.back(), new CodeVerifier(attempt.verifier()));
        var methods = service.metadata().getTokenEndpointAuthMethods();
        var request = new TokenRequest.Builder(
                        service.metadata().getTokenEndpointURI(), ourselves(provider, methods), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(MOST_WAIT);
        request.setReadTimeout(MOST_WAIT);
        request.setFollowRedirects(false);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (!response.indicatesSuccess())
            return new Arrival.Doubtful(
                    "the code: " + response.toErrorResponse().getErrorObject().getCode());
        var token = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
        if (token == null) return new Arrival.Doubtful("no token");
        return new Arrival.Known(
                identity(provider, service.validator(provider).validate(token, new Nonce(attempt.nonce()))));
    }

    /// How the house says who it is: with its secret in the head of what it sends, or in the body where the service
    /// takes it only there.
    private static ClientAuthentication ourselves(Provider.OpenId provider, List<ClientAuthenticationMethod> methods) {
        var client = new ClientID(provider.client());
        var secret = new Secret(provider.secret());
        return methods != null
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }

    /// An e-mail address counts only when the service says that it has verified it. Another claim is one that the
    /// steward has chosen since the service alone decides what stands in it.
    private static Identity identity(Provider.OpenId provider, IDTokenClaimsSet claims) {
        var said = claims.getStringClaim(provider.claim());
        var vouchedFor =
                !provider.claim().equals("email") || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        var address = said != null && vouchedFor && said.matches("\\S+@\\S+") ? said : "";
        return new Identity(claims.getIssuer().getValue(), claims.getSubject().getValue(), address);
    }
}
