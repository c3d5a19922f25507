package se.styrkedja.fetching;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.styrkedja.fetching.network.Network;
import se.styrkedja.fetching.network.Source;

/// The door for whoever wants the answers as files: below a folder, one for each, as the layouts read them.
public final class FolderFetch {
    private final Network network;
    private final Path folder;

    public FolderFetch(Network network, Path folder) {
        this.network = network;
        this.folder = folder;
    }

    /// Asks every source about a municipality.
    ///
    /// @param municipality its code
    public List<Result> of(String municipality, Progress progress) throws InterruptedException {
        try (var fetch = new Fetch(network)) {
            return fetch.run(municipality, sources(), new FolderShelf(folder), progress);
        }
    }

    /// The names of all that can be asked.
    static Set<String> sources() {
        return Source.all().stream().map(Source::id).collect(Collectors.toUnmodifiableSet());
    }
}
