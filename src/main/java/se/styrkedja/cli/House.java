package se.styrkedja.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Scope;
import se.styrkedja.access.letters.Letters;
import se.styrkedja.access.letters.Post;
import se.styrkedja.access.log.Entries;
import se.styrkedja.access.provider.Identities;
import se.styrkedja.access.provider.Provider;
import se.styrkedja.dialogues.Dialogues;
import se.styrkedja.findings.Findings;
import se.styrkedja.goals.Gauging;
import se.styrkedja.goals.Goals;
import se.styrkedja.governance.Decisions;
import se.styrkedja.imports.Imports;
import se.styrkedja.imports.Layout;
import se.styrkedja.imports.kolada.KoladaLayouts;
import se.styrkedja.imports.kolada.UnitCodesLayout;
import se.styrkedja.imports.organisation.OrganisationLayouts;
import se.styrkedja.imports.planned.PlannedLayouts;
import se.styrkedja.imports.skolverket.SkolverketFiles;
import se.styrkedja.imports.styrkedja.StyrkedjaTable;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.indicators.Observations;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.Register;
import se.styrkedja.oversight.Waiting;
import se.styrkedja.oversight.calendar.Calendars;
import se.styrkedja.oversight.evaluation.Evaluations;
import se.styrkedja.oversight.reminders.Reminders;
import se.styrkedja.oversight.yearwheel.YearWheels;
import se.styrkedja.plans.Measuring;
import se.styrkedja.plans.Plans;
import se.styrkedja.plans.efforts.Efforts;
import se.styrkedja.plans.limits.AreaLimits;
import se.styrkedja.plans.sector.SectorPlans;
import se.styrkedja.plans.situation.Situations;
import se.styrkedja.plans.surroundings.Surroundings;
import se.styrkedja.reports.comments.Comments;
import se.styrkedja.reports.material.Shelf;
import se.styrkedja.reports.material.Works;
import se.styrkedja.reports.material.Years;
import se.styrkedja.reports.publishing.Publications;
import se.styrkedja.reports.quality.Basis;
import se.styrkedja.reports.quality.QualityReports;
import se.styrkedja.reports.texts.Texts;
import se.styrkedja.server.AllRooms;
import se.styrkedja.web.Address;

/// The doors of the house, joined over one database.
public record House(
        DataSource database,
        Access access,
        Accounts accounts,
        Organisation organisation,
        Indicators indicators,
        Deliveries deliveries,
        Observations observations,
        Imports imports,
        Findings findings,
        Goals goals,
        Gauging gauging,
        Dialogues dialogues,
        Plans plans,
        AreaLimits areaLimits,
        SectorPlans sectorPlans,
        Measuring measuring,
        Efforts efforts,
        Situations situations,
        Surroundings surroundings,
        Texts texts,
        Comments comments,
        Decisions decisions,
        Publications publications,
        YearWheels yearWheels,
        Evaluations evaluations,
        Waiting waiting,
        Calendars calendars,
        Letters letters,
        Reminders reminders,
        Identities identities,
        Entries entries,
        Post post,
        Address address) {
    static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Stockholm"));

    /// A house that sends no mail, where people sign in with its own passwords, and that is reached from its own
    /// machine.
    static House over(DataSource database) {
        return over(database, Address.here(Server.USUAL_PORT.number()));
    }

    /// The same, reached at another address.
    static House over(DataSource database, Address address) {
        return over(database, Post.NOWHERE, Provider.NONE, address);
    }

    static House over(DataSource database, Post post, Provider provider, Address address) {
        var indicators = Indicators.builtIn();
        var organisation = new Organisation(database);
        var deliveries = new Deliveries(database, indicators);
        var observations = new Observations(database, indicators);
        var dialogues = new Dialogues(database);
        var decisions = new Decisions(database);
        var measuring = new Measuring(indicators, observations);
        var plans = new Plans(database, dialogues, measuring);
        var efforts = new Efforts(database);
        var goals = new Goals(database);
        var yearWheels = new YearWheels(database);
        var accounts = new Accounts(database, organisation, AllRooms.ROOMS);
        var letters = new Letters(database, accounts);
        var waiting = new Waiting(database, efforts, yearWheels, organisation, AllRooms.ROOMS);
        return new House(
                database,
                new Access(),
                accounts,
                organisation,
                indicators,
                deliveries,
                observations,
                new Imports(database, organisation, deliveries, indicators, layouts()),
                new Findings(indicators),
                goals,
                new Gauging(indicators, observations, organisation),
                dialogues,
                plans,
                new AreaLimits(database),
                new SectorPlans(database),
                measuring,
                efforts,
                new Situations(database),
                new Surroundings(database),
                new Texts(database),
                new Comments(database),
                decisions,
                new Publications(database, decisions),
                yearWheels,
                new Evaluations(database),
                waiting,
                new Calendars(database, accounts, yearWheels, waiting, organisation),
                letters,
                new Reminders(database, accounts, waiting, letters),
                new Identities(database, provider),
                new Entries(database, AllRooms.ROOMS),
                post,
                address);
    }

    /// What the pages are handed: the doors, and what a visitor may read.
    List<Object> doors(Scope visitor) {
        return List.of(
                AllRooms.ROOMS,
                database,
                access,
                accounts,
                organisation,
                indicators,
                deliveries,
                observations,
                imports,
                findings,
                goals,
                gauging,
                dialogues,
                plans,
                areaLimits,
                sectorPlans,
                measuring,
                efforts,
                situations,
                surroundings,
                texts,
                comments,
                decisions,
                publications,
                yearWheels,
                evaluations,
                waiting,
                calendars,
                letters,
                reminders,
                identities,
                entries,
                post,
                address,
                visitor);
    }

    Register register(Scope scope) {
        return organisation.register(scope);
    }

    /// Reads the work of nodes for their documents.
    Works works() {
        return new Works(plans, dialogues, efforts, situations, observations, findings, shelf());
    }

    /// Reads what calendar years have left in every room.
    Years years() {
        return new Years(shelf(), dialogues, plans, goals, situations, surroundings);
    }

    private Shelf shelf() {
        return new Shelf(organisation, indicators, deliveries, observations);
    }

    /// Composes reports out of everything that counts now within the scope.
    ///
    /// @param unknown files that were given and that no layout knows
    QualityReports reports(Scope scope, List<String> unknown) {
        return QualityReports.of(
                scope, observations, register(scope), indicators, Basis.of(scope, deliveries, unknown));
    }

    static Instant now() {
        return CLOCK.instant();
    }

    /// The day it is where the schools are.
    static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    /// The short names of all kinds of file that can be taken in.
    static SortedSet<String> sources() {
        return layouts().stream().map(Layout::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Layout> layouts() {
        return Stream.of(
                        OrganisationLayouts.all(),
                        SkolverketFiles.layouts(),
                        PlannedLayouts.all(),
                        KoladaLayouts.all(),
                        UnitCodesLayout.layouts(),
                        StyrkedjaTable.layouts())
                .flatMap(List::stream)
                .toList();
    }
}
