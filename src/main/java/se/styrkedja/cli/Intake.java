package se.styrkedja.cli;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.server.Application;

/// Takes files in from the command line and says what became of each.
record Intake(Application house, Console console) {

    /// Reads and accepts the files.
    ///
    /// @return the files that no layout knows
    List<String> take(Permit permit, Scope scope, List<Incoming> files) {
        return accept(permit, scope, read(scope, files));
    }

    /// Reads the files. Nothing is said and nothing written yet.
    List<Reading> read(Scope scope, List<Incoming> files) {
        return house.get(Imports.class)
                .read(files, house.get(Organisation.class).facts(scope), Application.today());
    }

    /// Accepts what was read; what was refused or not known goes to the console.
    ///
    /// @return the files that no layout knows
    List<String> accept(Permit permit, Scope scope, List<Reading> readings) {
        readings.forEach(this::tell);
        house.get(Imports.class).accept(permit, scope, readings);
        return readings.stream()
                .flatMap(r -> r instanceof Reading.Unknown(var file) ? Stream.of(file) : Stream.empty())
                .toList();
    }

    /// What was not taken from a file, and why.
    void tell(Reading reading) {
        switch (reading) {
            case Reading.Understood understood -> understood.figures().refused().forEach(console::complain);
            case Reading.Unknown(var file) -> console.progress("import.unknown", file);
            case Reading.Unreadable(var file, var fault) -> console.complain(fault);
        }
    }
}
