package se.styrkedja.access.provider;

/// By which name a service knows somebody.
///
/// @param subject never given to anybody else there
/// @param address the e-mail address that the service vouches for; empty when it vouches for none
public record Identity(String issuer, String subject, String address) {}
