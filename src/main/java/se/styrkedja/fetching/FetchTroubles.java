package se.styrkedja.fetching;

import java.util.List;
import se.styrkedja.access.Scope;
import se.styrkedja.imports.NotTakenIn;

/// What failed when the sources were last asked, for the page of all deliveries.
public final class FetchTroubles implements NotTakenIn {
    private final Fetches fetches;

    public FetchTroubles(Fetches fetches) {
        this.fetches = fetches;
    }

    @Override
    public List<String> sentences(Scope scope) {
        var told = fetches.told(scope);
        return told.last()
                .map(run -> FetchWords.troubles(run.results(), told.standing()))
                .orElse(List.of());
    }
}
