package se.styrkedja.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.styrkedja.testing.FilledForm;
import se.styrkedja.testing.HeldForm;

/// Whatever is written at the same moment as something is decided waits for the decision, or the decision for it: each
/// form that changes a part of what another decides is answered under a lock that the decision takes too.
class DecisionLocksTest {
    /// What ends that which other forms write in: sent last.
    private static final Pattern ENDS =
            Pattern.compile("/(ersatt|slut|avslut|lossa|tillbaka|beslut|oppna|genomford|struket)$");

    private static final String REPORT = "/rapporter/9901/2025-26";

    private static final String MOVED = "har \u00e4ndrats sedan du \u00f6ppnade sidan";

    /// Those that another form can change a part of here.
    private static final Set<String> DECISIONS = Set.of(
            "/dialoger/{id}/genomford",
            "/nulagesanalys/{id}/avslut",
            "/nulagesanalys/{id}/pastaenden/{pastaende}/struket",
            "/rapporter/{kod}/{lasar}/beslut",
            "/utvecklingsomraden/enhetsplan/beslut",
            "/utvecklingsomraden/{id}/avslut");

    private static final Pattern TO_WRITE =
            Pattern.compile("href=\"(/rapporter/[^\"]+/skriv/[^\"]+)\">[^<]+</a> <span [^>]+>att skriva</span>");

    private static final Pattern AREA = Pattern.compile("href=\"(/utvecklingsomraden/[0-9a-f-]{36})\"");

    private static OfferedForms offered;

    @BeforeAll
    static void somebody_may_do_everything() throws Exception {
        offered = new OfferedForms();
        offered.walker().signInAs("Hela");
    }

    @AfterAll
    static void stop() {
        if (offered != null) offered.close();
    }

    @Test
    void what_changes_a_part_of_what_is_decided_is_written_under_a_lock_of_the_decision() throws Exception {
        prepare();
        var forms = offered.forms();
        var deciding = new LinkedHashMap<String, FilledForm>();
        forms.forEach((route, form) -> {
            if (form.fields().containsKey(DecisionBasis.FIELD)) deciding.put(route, form);
        });
        assertThat(deciding.keySet())
                .contains("/rapporter/{kod}/{lasar}/beslut", "/utvecklingsomraden/enhetsplan/beslut");
        var ordered = new ArrayList<>(forms.keySet());
        Collections.sort(ordered);
        ordered.removeIf(route -> ENDS.matcher(route).find());
        var moves = new TreeMap<String, Map<String, Set<String>>>();
        var seen = seen(deciding);
        for (var route : ordered) {
            var locks = send(Objects.requireNonNull(forms.get(route))).locks();
            var now = seen(deciding);
            for (var decision : deciding.keySet())
                if (!now.getOrDefault(decision, "").equals(seen.get(decision)))
                    moves.computeIfAbsent(decision, d -> new TreeMap<>()).put(route, locks);
            seen = now;
        }
        var wrong = new TreeSet<String>();
        for (var moved : moves.entrySet()) {
            var decided = send(Objects.requireNonNull(deciding.get(moved.getKey())));
            var answer = decided.answer();
            var action = Objects.requireNonNull(deciding.get(moved.getKey())).action();
            boolean isOffered = FilledForm.in(answer.body()).stream()
                    .anyMatch(form -> form.action().equals(action));
            if (answer.statusCode() != 422 || (isOffered && !answer.body().contains(MOVED)))
                wrong.add(moved.getKey() + " is done unseen: " + OfferedForms.faults(answer.body()));
            moved.getValue().forEach((route, taken) -> {
                if (Collections.disjoint(taken, decided.locks()))
                    wrong.add(route + " is written while " + moved.getKey());
            });
        }
        assertThat(moves.keySet()).isEqualTo(DECISIONS);
        assertThat(wrong).isEmpty();
    }

    /// Writes in everything, so that it lacks nothing but the decision.
    private static void prepare() throws Exception {
        offered.house().alter("""
                insert into plans.area_cause (area_id, version, organiser_id, cause_id)
                select g.area_id, g.version, c.organiser_id, c.cause_id
                from plans.area_grounds g, dialogues.cause c
                where g.area_id = '%s' and c.cause_id = '%s'
                """.formatted(offered.id("area"), offered.id("cause")));
        for (int round = 0; round < 2; round++)
            for (var form : offered.forms().entrySet())
                if (!ENDS.matcher(form.getKey()).find()) offered.send(form.getValue());
        for (var place = toWrite(); place.isPresent(); place = toWrite()) {
            offered.walker().get(place.get());
            assertThat(offered.walker()
                            .post(place.get(), Map.of("text", "Inga under \u00e5ret", "version", "0"))
                            .statusCode())
                    .isEqualTo(303);
        }
        for (var area : areas()) {
            offered.walker().get(area);
            if (area.endsWith(offered.id("area"))) offered.walker().post(area + "/beslut", Map.of());
            else
                offered.walker()
                        .post(area + "/avslut", Map.of("utfall", "NOT_YET_MEASURABLE", "skal", "Another is chosen"));
        }
    }

    private static Set<String> areas() throws Exception {
        return AREA.matcher(offered.walker()
                        .get("/utvecklingsomraden?enhet=99000001&lasar=2026/27")
                        .body())
                .results()
                .map(area -> area.group(1))
                .collect(Collectors.toSet());
    }

    private static Optional<String> toWrite() throws Exception {
        return TO_WRITE.matcher(
                        offered.walker().get(REPORT + "/skriv/records.economy").body())
                .results()
                .map(place -> place.group(1))
                .findFirst();
    }

    private static HeldForm.Answered<HttpResponse<String>> send(FilledForm form) throws Exception {
        var key = UUID.randomUUID();
        return HeldForm.send(offered.house(), key, () -> offered.send(form.with(Map.of("_nyckel", key.toString()))));
    }

    /// What each form says was seen, on its page as it is now; nothing where it is no longer offered.
    private static Map<String, String> seen(Map<String, FilledForm> deciding) throws Exception {
        var seen = new TreeMap<String, String>();
        for (var form : deciding.entrySet())
            for (var now : FilledForm.in(offered.page(form.getKey())))
                if (now.action().equals(form.getValue().action()))
                    seen.put(form.getKey(), now.fields().getOrDefault(DecisionBasis.FIELD, ""));
        return seen;
    }
}
