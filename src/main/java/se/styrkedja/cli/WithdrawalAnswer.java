package se.styrkedja.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.styrkedja.imports.Withdrawal;
import se.styrkedja.indicators.Delivery;
import se.styrkedja.server.Refusal;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;
import tools.jackson.databind.json.JsonMapper;

/// What `import --withdraw` answers, file by file: lines for people, or one JSON object for programs.
record WithdrawalAnswer(Console console, boolean dryRun) {
    /// @return the exit code
    int tell(List<Withdrawal> withdrawals, boolean json) {
        if (json)
            console.print(JsonMapper.shared()
                    .writeValueAsString(
                            Map.of("files", withdrawals.stream().map(this::file).toList())));
        else withdrawals.forEach(this::line);
        long done = withdrawals.stream()
                .filter(w -> w instanceof Withdrawal.Withdrawn)
                .count();
        if (done == 0) return Refusal.NOTHING_DONE;
        return done == withdrawals.size() ? 0 : 2;
    }

    private void line(Withdrawal withdrawal) {
        switch (withdrawal) {
            case Withdrawal.Withdrawn(var file, var delivery) ->
                console.print(Messages.of("cli")
                        .text(
                                dryRun ? "import.withdraw.would" : "import.withdraw.did",
                                file,
                                Integer.toString(delivery.observed()),
                                day(delivery.takenInAt()),
                                delivery.file()));
            case Withdrawal.AlreadyWithdrawn(var file, var delivery) ->
                console.progress("import.withdraw.already", file, day(delivery.withdrawnAt()));
            case Withdrawal.NeverTakenIn(var file) -> console.progress("import.withdraw.never", file);
        }
    }

    private Map<String, Object> file(Withdrawal withdrawal) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("file", withdrawal.file());
        switch (withdrawal) {
            case Withdrawal.Withdrawn(var file, var delivery) ->
                answer.putAll(what(dryRun ? "would-be-withdrawn" : "withdrawn", delivery));
            case Withdrawal.AlreadyWithdrawn(var file, var delivery) -> {
                answer.putAll(what("already-withdrawn", delivery));
                answer.put("withdrawnAt", delivery.withdrawnAt().toString());
            }
            case Withdrawal.NeverTakenIn never -> answer.put("state", "never-taken-in");
        }
        return answer;
    }

    private static Map<String, Object> what(String state, Delivery delivery) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("state", state);
        answer.put("takenInAs", delivery.file());
        answer.put("takenInAt", delivery.takenInAt().toString());
        answer.put("layout", delivery.layout());
        answer.put("observed", delivery.observed());
        return answer;
    }

    private static String day(Instant at) {
        return Swedish.date(at.atZone(Swedish.ZONE).toLocalDate());
    }
}
