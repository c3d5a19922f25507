package se.styrkedja.cli;

import java.nio.file.Path;
import java.util.List;
import se.styrkedja.fetching.FetchWords;
import se.styrkedja.fetching.FolderFetch;
import se.styrkedja.fetching.Result;
import se.styrkedja.server.Refusal;

/// A folder that is filled with what those who publish figures answer, and what is said of that.
record FetchedFolder(Console console, Path folder) {
    /// How far it has come is told as often as this.
    private static final int TOLD = 25;

    /// Asks about a municipality. What fails is told, and what was in the folder stands.
    ///
    /// @return whether nothing failed
    ///
    /// Errors: [Refusal] when this house asks nobody.
    boolean fill(String municipality) {
        console.progress("report.fetch", municipality, folder.toString());
        List<Result> results;
        try {
            results = new FolderFetch(console.network(), folder).of(municipality, this::came);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.NOTHING_DONE, "report.fetch.stopped");
        }
        FetchWords.sources(results).forEach(line -> console.progress("report.fetch.done", line));
        FetchWords.troubles(results).forEach(console::complain);
        return results.stream().allMatch(Result::isWhole);
    }

    private void came(String source, String question, int done, int all) {
        if (done == all || done % TOLD == 0)
            console.progress(
                    "report.fetch.came",
                    FetchWords.question(source, question),
                    Integer.toString(done),
                    Integer.toString(all));
    }
}
