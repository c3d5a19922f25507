package se.styrkedja.plans.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrkedja.access.Scope;
import se.styrkedja.findings.NodeFindings;

/// What has come since of the findings that the statements of an open analysis lean on, for pages and documents alike.
/// A closed analysis stands as it is, and nothing has come since.
///
/// @param since by the key of the finding
public record Newer(Map<String, NodeFindings.Since> since) {
    public static final Newer NONE = new Newer(Map.of());

    public Newer {
        since = Map.copyOf(since);
    }

    /// @param organiser the organisation number of whose node it is
    /// @param offered last year's statements that it is asked about
    public static Newer of(
            NodeFindings findings, Scope scope, String organiser, Situation situation, List<Statement> offered) {
        return switch (situation) {
            case Situation.Closed closed -> NONE;
            case Situation.Open open ->
                new Newer(findings.since(
                        scope,
                        open.node(),
                        organiser,
                        Stream.concat(offered.stream(), open.content().statements().stream())
                                .flatMap(statement -> key(statement).stream())
                                .collect(Collectors.toSet())));
        };
    }

    public Optional<NodeFindings.Since> of(Statement statement) {
        return key(statement).map(since::get);
    }

    private static Optional<String> key(Statement statement) {
        return statement.text().evidence() instanceof Evidence.Finding finding
                ? Optional.of(finding.key())
                : Optional.empty();
    }
}
