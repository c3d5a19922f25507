package se.styrkedja.testing;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import se.styrkedja.access.Access;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.AuditedTransactions;
import se.styrkedja.access.Tenant;
import se.styrkedja.demo.workyears.Townspeople;
import se.styrkedja.imports.ImportAction;
import se.styrkedja.indicators.Deliveries;
import se.styrkedja.indicators.Ownership;
import se.styrkedja.indicators.ParsedDelivery;
import se.styrkedja.indicators.Population;
import se.styrkedja.indicators.SourceFigure;
import se.styrkedja.indicators.SourceKind;
import se.styrkedja.indicators.Spot;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Organisation;
import se.styrkedja.organisation.OrganisationRight;
import se.styrkedja.organisation.OrganiserKind;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Validity;
import se.styrkedja.server.Application;
import se.styrkedja.server.Server;
import se.styrkedja.vocabulary.Breakdown;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.IndicatorId;
import se.styrkedja.vocabulary.Measurement;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.vocabulary.Scale;
import se.styrkedja.vocabulary.SchoolYear;
import se.styrkedja.vocabulary.Subject;

/// A corner of Nydala, just enough for every page to have something to show: two schools and a kitchen, five years of
/// one result with a hidden year in it, and one file with a row that could not be read.
public final class SampleTown {
    public static final String LINDSKOLAN = "99000001";
    public static final String KITCHEN = "99000009";
    public static final String CLOSED = "99000003";
    private static final String EKSKOLAN = "99000002";
    private static final IndicatorId ALL_SUBJECTS = new IndicatorId("all-subjects-y9");
    private static final String OPERATOR = "2120009901";
    private static final String TOWN = "9901";

    private final Application house;

    public SampleTown(DataSource database) {
        house = Application.over(database);
        var deliveries = house.get(Deliveries.class);
        var permit = house.get(Access.class).commandLine(OrganisationRight.TAKE_IN);
        var published = Ownership.published("Skolverket");
        new AuditedTransactions(database).run(permit, ImportAction.TOOK_IN, () -> {
            var id = deliveries.takeIn(permit, results(), published).kept();
            deliveries.takeIn(permit, corrected(), published).kept();
            house.get(Organisation.class).learn(permit, id.value(), facts());
            return id;
        });
        Townspeople.moveIn(
                house.get(Accounts.class),
                new Tenant(TestHouse.NYDALA, OPERATOR, "Nydala kommun"),
                house.get(Organisation.class).register(house.get(Access.class).published()),
                TestHouse.CLOCK.instant(),
                TestHouse.TODAY);
    }

    /// What a rehearsal reads of it when it does not begin anew.
    public List<String> rehearse() throws IOException, InterruptedException {
        return Server.rehearse(house, house.get(Access.class).of(TestHouse.NYDALA), Duration.ZERO);
    }

    public Server serve() {
        return Server.start(
                0, true, TestHouse.CLOCK, house, house.get(Access.class).of(TestHouse.NYDALA));
    }

    private static List<Fact> facts() {
        return List.of(
                new Fact.MunicipalityNamed(TOWN, "Nydala"),
                unit(LINDSKOLAN, "Lindskolan", EnumSet.of(SchoolForm.FSK, SchoolForm.FTH, SchoolForm.GR)),
                unit(EKSKOLAN, "\u00d6stra Ekskolan", EnumSet.of(SchoolForm.GR)),
                unit(KITCHEN, "Centralk\u00f6ket", Set.of()),
                new Fact.UnitDuring(
                        unit(EKSKOLAN, "\u00d6stra Ekskolan", EnumSet.of(SchoolForm.GR)),
                        new Validity(new Validity.Start.Unknown(), new Validity.End.Open()),
                        "Grundskola norr",
                        ""),
                new Fact.UnitDuring(
                        unit(CLOSED, "Norrbyskolan", EnumSet.of(SchoolForm.GR)),
                        new Validity(new Validity.Start.Unknown(), new Validity.End.Known(LocalDate.of(2023, 6, 30))),
                        "Grundskola norr",
                        LINDSKOLAN));
    }

    private static Fact.UnitSeen unit(String code, String name, Set<SchoolForm> forms) {
        return new Fact.UnitSeen(
                code,
                name,
                TOWN,
                "Nydala",
                OPERATOR,
                "Nydala kommun",
                OrganiserKind.MUNICIPAL,
                forms,
                LocalDate.of(2025, 8, 1));
    }

    private static ParsedDelivery results() {
        var rows = new ArrayList<SourceFigure>();
        series(rows, Subject.unit(LINDSKOLAN), Breakdown.TOTAL, "78.4", "77.6", "..", "80.0", "68.8");
        series(rows, Subject.unit(EKSKOLAN), Breakdown.TOTAL, "71.2", "74.0", "73.1", "75.5", "~100");
        series(rows, Subject.municipality(TOWN), Breakdown.TOTAL, "75.2", "75.9", "76.2", "76.4", "76.7");
        series(rows, Subject.COUNTRY, Breakdown.TOTAL, "74.1", "73.6", "73.2", "72.9", "73.1");
        series(rows, Subject.unit(LINDSKOLAN), Breakdown.GIRLS, "80.1", "79.0", "..", "82.0", "72.0");
        series(rows, Subject.unit(LINDSKOLAN), Breakdown.BOYS, "76.7", "76.2", "..", "78.0", "65.0");
        return new ParsedDelivery(
                "nydala-grundskola.csv",
                "0".repeat(64),
                "styrkedja-tabell",
                SourceKind.TABLE,
                rows,
                List.of(new Fault(
                        "number.unreadable",
                        new Place("nydala-grundskola.csv", 17, "varde"),
                        "<script>alert(1)</script>",
                        ".. ~100")),
                List.of(),
                List.of("Valt l\u00e4s\u00e5r: 2025/26"));
    }

    private static ParsedDelivery corrected() {
        var rows = new ArrayList<SourceFigure>();
        series(rows, Subject.unit(EKSKOLAN), Breakdown.TOTAL, "71.2", "74.0", "73.1", "75.0");
        return new ParsedDelivery(
                "=nydala-rattelse.csv",
                "1".repeat(64),
                "styrkedja-tabell",
                SourceKind.TABLE,
                rows,
                List.of(),
                List.of(),
                List.of());
    }

    private static void series(List<SourceFigure> rows, Subject subject, Breakdown breakdown, String... values) {
        for (int i = 0; i < values.length; i++)
            rows.add(new SourceFigure(
                    ALL_SUBJECTS,
                    subject,
                    new SchoolYear(2021 + i),
                    breakdown,
                    measurement(values[i]),
                    values[i].matches("[0-9.]+") && !values[i].equals("..") ? values[i].replace('.', ',') : values[i],
                    subject.equals(Subject.COUNTRY) ? Population.NOT_STATED : new Population.Counted(48 + i),
                    "Skolverket",
                    Spot.inTable(rows.size() + 2L, "varde", 6)));
    }

    private static Measurement measurement(String text) {
        return switch (text) {
            case ".." -> new Measurement.TooFew(text);
            case "~100" -> new Measurement.NearlyAll(text);
            default -> new Measurement.Known(Scale.PERCENT.quantity(new BigDecimal(text)));
        };
    }
}
