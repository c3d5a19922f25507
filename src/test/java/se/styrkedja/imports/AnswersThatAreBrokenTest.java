package se.styrkedja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.styrkedja.house.Shared;
import se.styrkedja.imports.kolada.KoladaLayouts;
import se.styrkedja.imports.opening.Opened;
import se.styrkedja.imports.opening.Opening;
import se.styrkedja.imports.planned.PlannedLayouts;
import se.styrkedja.indicators.Indicators;
import se.styrkedja.organisation.Fact;
import se.styrkedja.organisation.Register;
import se.styrkedja.vocabulary.Fault;
import se.styrkedja.web.Messages;

/// Whatever stands where something else was expected, the layouts answer with faults and never with an exception.
class AnswersThatAreBrokenTest {
    private static final Path SAMPLES = Path.of("src/test/resources/imports");
    private static final List<String> ODD = List.of(
            "null",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"value\":{}}",
            "\"\"",
            "\"\\u0000\"",
            "true",
            "-1",
            "1e99",
            "0.5",
            "\"2024/25\"",
            "\"EXISTS\"",
            "12345678");
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,] )(\"[^\"]*\"|-?\\d[\\d.]*|null|true|false)");
    private static final Indicators INDICATORS = Indicators.builtIn();
    private static final Register REGISTER =
            Register.of(List.of(new Fact.UnitAlsoCalled("kolada", "V15E990100101", "90000001")));

    @Test
    void a_value_of_another_kind_is_a_fault_and_never_an_exception() throws IOException {
        var random = new Random(20261121);
        for (var sample : samples())
            for (int round = 0; round < 150; round++) {
                var values = VALUE.matcher(sample).results().toList();
                var hit = values.get(random.nextInt(values.size()));
                var odd = ODD.get(random.nextInt(ODD.size()));
                read(sample.substring(0, hit.start()) + odd + sample.substring(hit.end()));
            }
    }

    @Test
    void a_whole_part_of_another_kind_is_a_fault_and_never_an_exception() throws IOException {
        for (var sample : samples())
            for (var name : names(sample))
                for (var odd : ODD) {
                    var renamed = sample.replaceFirst(
                            Pattern.quote('"' + name + '"') + ":", "\"" + name + "\":" + odd + ",\"moved\":");
                    read(renamed);
                }
    }

    @Test
    void a_part_that_is_gone_is_a_fault_and_never_an_exception() throws IOException {
        for (var sample : samples())
            for (var name : names(sample)) read(sample.replace('"' + name + "\":", "\"gone\":"));
    }

    @Test
    void every_fault_and_remark_has_its_sentence() throws IOException {
        var said = new ArrayList<Fault>();
        for (var sample : samples())
            for (var name : names(sample)) said.addAll(read(sample.replace('"' + name + "\":", "\"gone\":")));
        assertThat(said).isNotEmpty();
        for (var fault : said)
            assertThat(Messages.of("imports")
                            .text("fault." + fault.code(), fault.values().toArray(String[]::new)))
                    .doesNotContain("{");
    }

    @Test
    void the_examples_of_the_specification_are_recognised_by_one_layout_and_read_without_a_fault() throws IOException {
        assumeThat(Shared.data()).isPresent();
        try (var files = Files.walk(Shared.data().orElseThrow().resolve("exempel"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                var draft = Trees.read(all(), Trees.ofFile(file));
                assertThat(draft.refused()).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void real_files_of_other_kinds_are_recognised_by_none() throws IOException {
        assumeThat(Shared.data()).isPresent();
        var others = Stream.of(
                "skolverket/planned-educations-v4/openapi-v4.json",
                "skolverket/planned-educations-v4/urls.json",
                "skolverket/salsa-modell-2015-16.json",
                "pxweb/ufa-grundskola-fraga.json");
        for (var name : others.toList()) {
            var opened = Opening.open(name, Shared.data().orElseThrow().resolve(name));
            if (opened instanceof Opened.Understood(var content, var remarks))
                assertThat(all()).as(name).noneMatch(layout -> layout.recognises(content));
        }
    }

    private static List<Layout> all() {
        return Stream.concat(PlannedLayouts.all().stream(), KoladaLayouts.all().stream())
                .toList();
    }

    /// Reads it with every layout that recognises it; what cannot be opened is another's to refuse.
    private static List<Fault> read(String json) {
        var said = new ArrayList<Fault>();
        if (Opening.open("svar.json", json.getBytes(StandardCharsets.UTF_8))
                instanceof Opened.Understood(var content, var remarks))
            for (var layout : all())
                if (layout.recognises(content)) {
                    var draft = new Draft(INDICATORS, REGISTER);
                    layout.read(content, draft);
                    said.addAll(draft.refused());
                    said.addAll(draft.remarks());
                }
        return said;
    }

    private static List<String> names(String sample) {
        return Pattern.compile("\"([A-Za-z0-9_]+)\":")
                .matcher(sample)
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static List<String> samples() throws IOException {
        var samples = new ArrayList<String>();
        for (var folder : List.of("planned", "kolada"))
            try (var files = Files.list(SAMPLES.resolve(folder))) {
                for (var file : files.sorted().toList()) samples.add(Files.readString(file));
            }
        return samples;
    }
}
