package se.styrkedja.imports.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
import se.styrkedja.organisation.Validity;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.vocabulary.Place;
import se.styrkedja.web.Messages;

class OrganisationLayoutTest {
    private static final String HEADER =
            "skolenhetskod;namn;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till";
    private static final String GOOD =
            "00990200;Lindskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2018-07-01;";

    private final OrganisationLayout layout = new OrganisationLayout();

    @Test
    void a_file_is_recognised_by_its_header_and_by_nothing_else() {
        assertThat(layout.recognises(table(HEADER, GOOD))).isTrue();
        assertThat(layout.recognises(table(HEADER + ";;", GOOD))).isTrue();
        assertThat(layout.recognises(table("niva;kod;indikator", "enhet;00990200;x")))
                .isFalse();
        assertThat(layout.recognises(table())).isFalse();
    }

    @Test
    void a_unit_is_learnt_with_its_school_forms() {
        var draft = read(HEADER, GOOD);

        assertThat(draft.refused()).isEmpty();
        var unit = during(draft, 0).unit();
        assertThat(unit.code()).isEqualTo("00990200");
        assertThat(unit.name()).isEqualTo("Lindskolan");
        assertThat(unit.forms()).containsExactly(SchoolForm.GR);
        assertThat(unit.asOf()).hasToString("2018-07-01");
        assertThat(during(draft, 0).valid())
                .isEqualTo(new Validity(new Validity.Start.Known(LocalDate.of(2018, 7, 1)), new Validity.End.Open()));
    }

    @Test
    void a_kitchen_is_a_unit_without_a_school_form() {
        var draft = read(HEADER, "00990402;Köket;9901;Nydala;2120009901;Nydala kommun;kommunal;;kök;;");

        assertThat(draft.refused()).isEmpty();
        assertThat(during(draft, 0).unit().forms()).isEmpty();
    }

    @Test
    void a_bad_row_is_refused_with_every_fault_and_the_others_go_on() {
        var draft = read(HEADER, "990200;;9901;Nydala;2120009901;Nydala kommun;kommunal;gr xx;skola;2018-13-01;", GOOD);

        assertThat(draft.facts()).hasSize(1);
        assertThat(draft.refused())
                .contains(new Fault(
                        "organisation.digits", new Place("organisation.csv", 2, "skolenhetskod"), "990200", "8"))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "organisation.digits", "organisation.name", "organisation.form", "organisation.day");
    }

    @Test
    void a_school_form_without_a_school_is_refused() {
        var draft = read(HEADER, "00990403;Staben;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;stab;;");

        assertThat(draft.refused()).extracting(Fault::code).containsExactly("organisation.no-school");
    }

    @Test
    void a_unit_that_ends_before_it_begins_is_refused() {
        var draft = read(
                HEADER,
                "00990200;Lindskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2020-07-01;2019-06-30");

        assertThat(draft.refused()).extracting(Fault::code).containsExactly("organisation.ends-before");
    }

    @Test
    void the_columns_for_a_merger_and_an_area_may_be_there_or_not_and_in_any_order() {
        var row = "00990211;Alskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2015-07-01;2023-06-30";
        var both = read(HEADER + ";verksamhet;Uppgar_i", row + ";Grundskola norr;00990200", GOOD + ";;");

        assertThat(both.refused()).isEmpty();
        assertThat(during(both, 0).successor()).isEqualTo("00990200");
        assertThat(during(both, 0).area()).isEqualTo("Grundskola norr");
        assertThat(during(read(HEADER + ";verksamhet", row + ";Grundskola norr"), 0)
                        .area())
                .isEqualTo("Grundskola norr");
        assertThat(during(read(HEADER, row), 0).successor()).isEmpty();
        var twice = read(HEADER + ";verksamhet;verksamhet", row + ";Norr;Söder");
        assertThat(twice.refused()).extracting(Fault::code).containsExactly("header.twice");
        assertThat(during(twice, 0).area()).isEmpty();
    }

    @Test
    void the_header_is_found_by_its_names_wherever_it_stands() {
        var moved =
                "namn;skolenhetskod;kommunkod;kommun;organisationsnummer;huvudman;typ;skolformer;slag;fran;till;rektor";
        var row = "Lindskolan;00990200;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2018-07-01;;E. Ek";
        var draft =
                read("sep=;", "", "V\u00e5ra enheter", ";" + moved, ";" + row, ";;;;;;;;;;;;", "K\u00e4lla: Nydala");

        assertThat(draft.refused()).isEmpty();
        assertThat(during(draft, 0).unit().code()).isEqualTo("00990200");
        assertThat(during(draft, 0).unit().name()).isEqualTo("Lindskolan");
        assertThat(draft.remarks()).extracting(Fault::code).containsExactly("column.unread", "row.aside");
        assertThat(draft.remarks().getFirst().values()).containsExactly("rektor");
    }

    @Test
    void each_sheet_has_its_own_header_and_one_without_is_told() {
        var rows = new ArrayList<Content.Row>();
        for (var sheet : List.of("Enheter", "Avvecklade", "Ord")) {
            var lines = sheet.equals("Ord")
                    ? List.of("Ord;Betyder")
                    : List.of(HEADER, GOOD.replace("00990200", "0099020" + sheet.length() % 10));
            for (var line : lines) rows.add(new Content.Row(rows.size() + 1L, List.of(line.split(";", -1)), sheet));
        }
        var content = new Content.Table("organisation.xlsx", rows);
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()));
        assertThat(layout.recognises(content)).isTrue();
        layout.read(content, draft);

        assertThat(draft.refused()).isEmpty();
        assertThat(draft.facts()).hasSize(2);
        assertThat(draft.remarks()).extracting(Fault::code).containsExactly("sheet.unread");
    }

    @Test
    void a_header_that_lacks_a_column_says_which() {
        var draft = read(HEADER.replace(";slag;fran", ";slag;borjar"), GOOD);

        assertThat(draft.facts()).isEmpty();
        assertThat(draft.refused())
                .containsExactly(new Fault("organisation.header", new Place("organisation.csv", 1, ""), "fran"));
    }

    @Test
    void a_unit_that_changes_its_name_or_its_organiser_has_a_row_for_each_time() {
        var draft = read(
                HEADER,
                "00990205;Nya Almskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2022-07-01;",
                "00990205;Almskolan;9901;Nydala;5560009901;Alm AB;enskild;gr;skola;;2022-06-30");

        assertThat(draft.refused()).isEmpty();
        assertThat(draft.facts())
                .extracting(f -> ((Fact.UnitDuring) f).unit().name())
                .containsExactly("Almskolan", "Nya Almskolan");
    }

    @Test
    void two_organisers_at_once_are_refused_on_the_later_row_with_the_number_of_the_earlier() {
        var draft = read(
                HEADER,
                "00990205;Almskolan;9901;Nydala;5560009901;Alm AB;enskild;gr;skola;;2022-07-01",
                "00990205;Almskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2022-07-01;",
                "00990206;Ekskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2015-07-01;2020-06-30",
                "00990206;Nya Ekskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;2020-01-01;");

        assertThat(draft.refused())
                .containsExactly(new Fault(
                        "organisation.two-organisers",
                        new Place("organisation.csv", 3, "organisationsnummer"),
                        "2120009901",
                        "2",
                        "5560009901"));
        assertThat(draft.facts()).hasSize(3);
    }

    @Test
    void a_unit_takes_over_only_when_it_is_another_that_somebody_knows_and_on_a_day() {
        var row = "00990211;Alskolan;9901;Nydala;2120009901;Nydala kommun;kommunal;gr;skola;;";
        var header = HEADER + ";uppgar_i";

        assertThat(read(header, row + "2023-06-30;00990211").refused())
                .extracting(Fault::code)
                .containsExactly("organisation.successor-self");
        assertThat(read(header, row + ";00990200", GOOD + ";").refused())
                .extracting(Fault::code)
                .containsExactly("organisation.successor-open");
        assertThat(read(header, row + "2023-06-30;00990200").refused())
                .containsExactly(new Fault(
                        "organisation.successor-unknown", new Place("organisation.csv", 2, "uppgar_i"), "00990200"));
        assertThat(read(header, row + "2023-06-30;00990200", GOOD + ";").refused())
                .isEmpty();
        var known =
                new Draft(Indicators.builtIn(), Register.of(read(HEADER, GOOD).facts()));
        layout.read(table(header, row + "2023-06-30;00990200"), known);
        assertThat(known.refused()).isEmpty();
    }

    @Test
    void every_fault_has_a_sentence() {
        var draft = read(
                HEADER + ";uppgar_i",
                "1;;2;;3;;annat;xx;annat;i dag;i morgon;4",
                "00990403;Staben;9901;Nydala;2120009901;Nydala kommun;;gr;stab;2020-07-01;2019-07-01;00990403",
                "00990404;Staben;9901;Nydala;2120009901;Nydala kommun;;;stab;;;00990403",
                "00990405;Staben;9901;Nydala;2120009901;Nydala kommun;;;stab;;2020-07-01;00990499",
                "00990406;Staben;9901;Nydala;2120009901;Nydala kommun;;;stab;;;",
                "00990406;Staben;9901;Nydala;2120009902;Nydala kommun;;;stab;;;");

        assertThat(draft.refused())
                .extracting(Fault::code)
                .contains(
                        "organisation.successor-self",
                        "organisation.successor-open",
                        "organisation.successor-unknown",
                        "organisation.two-organisers")
                .hasSizeGreaterThan(12);
        for (var fault : draft.refused())
            assertThat(Messages.of("imports")
                            .text("fault." + fault.code(), fault.values().toArray(new String[0])))
                    .doesNotContain("{");
    }

    @Test
    void a_group_is_learnt_with_its_members_and_their_names() {
        var groups = new GroupsLayout();
        var table = table(
                "grupp;benamning;kommunkod;kommun",
                "G1;Liknande;9902;Kråkvik",
                "G1;Liknande;9903;Storhult",
                "G1;;99;X");
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()));

        assertThat(groups.recognises(table)).isTrue();
        groups.read(table, draft);

        assertThat(draft.facts()).contains(new Fact.GroupFormed("G1", "Liknande", List.of("9902", "9903")));
        assertThat(draft.facts()).contains(new Fact.MunicipalityNamed("9903", "Storhult"));
        assertThat(draft.refused())
                .extracting(Fault::code)
                .containsExactly("organisation.group", "organisation.digits");
    }

    private static Fact.UnitDuring during(Draft draft, int index) {
        return (Fact.UnitDuring) draft.facts().get(index);
    }

    private Draft read(String... lines) {
        var draft = new Draft(Indicators.builtIn(), Register.of(List.of()));
        layout.read(table(lines), draft);
        return draft;
    }

    private static Content.Table table(String... lines) {
        var rows = new ArrayList<Content.Row>();
        for (int i = 0; i < lines.length; i++) rows.add(new Content.Row(i + 1, List.of(lines[i].split(";", -1)), ""));
        return new Content.Table("organisation.csv", rows);
    }
}
