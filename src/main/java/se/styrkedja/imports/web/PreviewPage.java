package se.styrkedja.imports.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// What was understood of the files that were sent, before anything is kept.
///
/// @param batch what the files are called while they wait
/// @param anything whether there is anything to take in
record PreviewPage(Shell shell, String batch, boolean anything, List<File> files) {
    public PreviewPage {
        files = List.copyOf(files);
    }

    /// One file.
    ///
    /// @param layout what kind of file it was recognised as, in words
    /// @param state what will become of it, as a sentence
    /// @param colour of the state
    /// @param figures how many
    /// @param facts how many about units, organisers and groups
    /// @param years the periods in it
    /// @param units how many, and the first of them by name
    public record File(
            String name,
            String layout,
            String state,
            String colour,
            String figures,
            String facts,
            String years,
            String units,
            List<DeliveryPage.Problem> refused,
            List<DeliveryPage.Problem> remarks) {
        public File {
            refused = List.copyOf(refused);
            remarks = List.copyOf(remarks);
        }
    }
}
