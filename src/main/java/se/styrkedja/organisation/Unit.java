package se.styrkedja.organisation;

import java.time.LocalDate;
import java.util.Set;

/// A school unit as the latest fact has it.
///
/// @param code eight digits (skolenhetskod)
/// @param name its name; the code itself when no register knows it
/// @param municipality the four digits of where it lies; empty when unknown
/// @param organiser the ten digits of who runs it; empty when unknown
/// @param asOf the day of the latest fact
public record Unit(
        String code,
        String name,
        String municipality,
        String organiser,
        OrganiserKind organiserKind,
        Set<SchoolForm> forms,
        LocalDate asOf) {}
