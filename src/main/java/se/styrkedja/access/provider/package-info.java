/// Provider: signing in with the organiser's own service (OpenID Connect), beside the house's own passwords.
///
/// In: what the environment says of the service, and the answer a person comes back with. Out: the account she has
/// here.
/// Knows: `access`. Is known by: `access.web`, `cli`.
/// Does not: make accounts or give roles. Whom the service knows and the house does not is told whom to ask. What the
/// service says of a person is used once, to find her account, and not kept, save by which name it knows her.
///
/// The protocol is spoken by a library (Nimbus): authorization code with PKCE, state and nonce; the token's issuer,
/// audience, signature and time are checked by it, against keys it fetches and keeps.
/// Source: OpenID Connect Core 1.0, 3.1; RFC 9700 (best current practice for OAuth 2.0); RFC 7636 (PKCE).
@NullMarked
@NamedInterface("provider")
package se.styrkedja.access.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
