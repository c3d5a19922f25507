package se.styrkedja.imports.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.styrkedja.imports.Content;
import se.styrkedja.imports.Draft;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.organisation.SchoolForm;
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
        var unit = (Fact.UnitSeen) draft.facts().getFirst();
        assertThat(unit.code()).isEqualTo("00990200");
        assertThat(unit.name()).isEqualTo("Lindskolan");
        assertThat(unit.forms()).containsExactly(SchoolForm.GR);
        assertThat(unit.asOf()).hasToString("2018-07-01");
    }

    @Test
    void a_kitchen_is_a_unit_without_a_school_form() {
        var draft = read(HEADER, "00990402;Köket;9901;Nydala;2120009901;Nydala kommun;kommunal;;kök;;");

        assertThat(draft.refused()).isEmpty();
        assertThat(((Fact.UnitSeen) draft.facts().getFirst()).forms()).isEmpty();
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
    void every_fault_has_a_sentence() {
        var draft = read(
                HEADER,
                "1;;2;;3;;annat;xx;annat;i dag;i morgon",
                "00990403;Staben;9901;Nydala;2120009901;Nydala kommun;;gr;stab;2020-07-01;2019-07-01");

        assertThat(draft.refused()).hasSizeGreaterThan(8);
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
