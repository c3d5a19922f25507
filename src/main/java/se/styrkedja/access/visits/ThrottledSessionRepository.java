package se.styrkedja.access.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Keeps sessions where they are kept, but writes that one was used once a minute and not at each request: a reader of
/// pages writes nothing. Everything else about a session is written at once.
final class ThrottledSessionRepository<S extends Session>
        implements SessionRepository<ThrottledSessionRepository.Used<S>> {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SessionRepository<S> kept;

    ThrottledSessionRepository(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public Used<S> createSession() {
        return new Used<>(kept.createSession());
    }

    @Override
    public void save(Used<S> session) {
        kept.save(session.session);
    }

    @Override
    public @Nullable Used<S> findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new Used<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /// A session that was used a moment ago says that it was used then.
    record Used<S extends Session>(S session) implements Session {
        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(session.getLastAccessedTime().plus(MINUTE))) session.setLastAccessedTime(now);
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's own
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
