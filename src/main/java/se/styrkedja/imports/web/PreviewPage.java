package se.styrkedja.imports.web;

import java.util.List;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// What was understood of the files that were sent, before anything is kept.
///
/// @param batch what the files are called while they wait
/// @param form what was sent of whose the figures are, with what is wrong with it
/// @param about what the form that takes them in is about
/// @param anything whether there is anything to take in
/// @param tables of how many files only the sender can say whose the figures are
record PreviewPage(Shell shell, Form form, String batch, String about, boolean anything, int tables, List<File> files) {
    public PreviewPage {
        files = List.copyOf(files);
    }

    /// What would be hidden of a file if its figures are the organiser's own.
    ///
    /// @param sentence how many; empty for a file of which nothing can be hidden
    /// @param rows the first of them
    /// @param isCut whether there are more
    public record Hiding(String sentence, List<HiddenRow> rows, boolean isCut) {
        static final Hiding NONE = new Hiding("", List.of(), false);

        public Hiding {
            rows = List.copyOf(rows);
        }
    }

    /// One figure that would be hidden.
    ///
    /// @param stated as it stands in the file
    /// @param told the mark that is shown instead
    /// @param why in a few words
    public record HiddenRow(
            String line,
            String whom,
            String indicator,
            String period,
            String breakdown,
            String stated,
            String told,
            String why) {}

    /// What a file changes against what counts today.
    ///
    /// @param sentence how many; empty for a file that is not to be taken in
    /// @param rows the largest of them
    /// @param isCut whether there are more
    /// @param decided the decided reports that show some of them
    public record Against(String sentence, List<ChangedRow> rows, boolean isCut, List<Decided> decided) {
        static final Against NONE = new Against("", List.of(), false, List.of());

        public Against {
            rows = List.copyOf(rows);
            decided = List.copyOf(decided);
        }
    }

    /// One figure that would be shown instead of another.
    public record ChangedRow(String indicator, String whom, String period, String now, String then) {}

    /// A decided report that shows some of what changes.
    ///
    /// @param sentence how many
    public record Decided(String sentence, String report, String address) {}

    /// What would come of a file beyond its own figures.
    ///
    /// @param disclosed what it would disclose together with what has been told before, as sentences
    /// @param already what has been told before gives away of it
    /// @param disclosedIfPublished what it would disclose if others have published its figures
    public record Foreseen(
            Hiding hiding,
            List<String> disclosed,
            List<String> already,
            List<String> disclosedIfPublished,
            Against against) {
        static final Foreseen NONE = new Foreseen(Hiding.NONE, List.of(), List.of(), List.of(), Against.NONE);

        public Foreseen {
            disclosed = List.copyOf(disclosed);
            already = List.copyOf(already);
            disclosedIfPublished = List.copyOf(disclosedIfPublished);
        }
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
            Foreseen foreseen,
            List<DeliveryPage.Problem> refused,
            List<DeliveryPage.Problem> remarks) {
        public File {
            refused = List.copyOf(refused);
            remarks = List.copyOf(remarks);
        }
    }
}
