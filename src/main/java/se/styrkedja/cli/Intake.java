package se.styrkedja.cli;

import java.util.List;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.imports.Receipt;

/// Takes files in from the command line and says what became of each.
record Intake(House house, Console console) {

    /// Reads and accepts the files; what was refused or not known goes to the console.
    List<Receipt> take(Permit permit, Scope scope, List<Incoming> files) {
        var readings = house.imports().read(files, house.organisation().facts(scope));
        readings.forEach(this::tell);
        return house.imports().accept(permit, scope, readings);
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
