package se.styrkedja.imports.opening;

import java.util.List;
import se.styrkedja.imports.Content;
import se.styrkedja.vocabulary.Fault;

/// What came of opening a file.
public sealed interface Opened {
    /// It could be split into rows or a tree.
    ///
    /// @param remarks what a person should look at, such as names with damaged letters
    record Understood(Content content, List<Fault> remarks) implements Opened {
        public Understood {
            remarks = List.copyOf(remarks);
        }
    }

    /// It could not, and why.
    record Refused(Fault fault) implements Opened {}
}
