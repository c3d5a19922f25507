package se.styrkedja.cli;

import java.util.List;
import java.util.stream.Stream;
import se.styrkedja.access.Permit;
import se.styrkedja.access.Scope;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Incoming;
import se.styrkedja.imports.Reading;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.server.Application;

/// Takes files in from the command line.
record Intake(Application house) {

    /// Reads the files and accepts what was understood. Nothing is said yet.
    ///
    /// @param said whose the figures of exchange tables are
    Taken take(Permit permit, Scope scope, List<Incoming> files, Ownership said) {
        var imports = house.get(Imports.class);
        var readings = imports.read(files, house.get(Organisation.class).facts(scope), Application.today());
        imports.accept(permit, scope, readings, said);
        return new Taken(
                readings.stream().flatMap(Intake::refused).toList(),
                readings.stream()
                        .flatMap(r -> r instanceof Reading.Unknown(var file) ? Stream.of(file) : Stream.empty())
                        .toList(),
                readings.stream().filter(Reading::needsOwner).map(Reading::file).toList());
    }

    /// What was not taken from a file, and why.
    private static Stream<String> refused(Reading reading) {
        return switch (reading) {
            case Reading.Understood understood ->
                understood.figures().refused().stream().map(Console::line);
            case Reading.Unknown(var file) -> Stream.of(Console.line("import.unknown", file));
            case Reading.Unreadable(var file, var fault) -> Stream.of(Console.line(fault));
        };
    }
}
