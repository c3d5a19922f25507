package se.styrkedja.plans.efforts.web;

import java.time.LocalDate;
import se.styrkedja.plans.efforts.Effort;
import se.styrkedja.plans.efforts.Evaluation;
import se.styrkedja.plans.efforts.Keeping;
import se.styrkedja.vocabulary.Swedish;
import se.styrkedja.web.Messages;

/// An effort in short sentences.
record Telling(Effort effort, LocalDate today) {
    private static final Messages WORDS = Messages.of("efforts");

    String address() {
        return "/insatser/" + effort.id().value();
    }

    Effort.Stage stage() {
        return effort.stage(today);
    }

    String period() {
        return WORDS.text("period", Swedish.date(effort.frame().starts()), Swedish.date(effort.lastDay()));
    }

    /// The mark of the stage; empty when it goes on as it should.
    String mark() {
        return switch (stage()) {
            case WORDLESS -> WORDS.text("mark.WORDLESS." + Kind.of(effort));
            case ENDING -> WORDS.text("mark.ENDING");
            case ONGOING, COMING, ENDED -> "";
        };
    }

    String colour() {
        return switch (stage()) {
            case WORDLESS -> "danger";
            case ENDING -> "warning";
            case ONGOING, COMING, ENDED -> "neutral";
        };
    }

    /// What has been said of it last; empty when nobody has said anything.
    String said() {
        return switch (effort) {
            case Effort.Programme programme ->
                switch (programme.keeping()) {
                    case Keeping.Unsaid() -> "";
                    case Keeping.Kept kept -> WORDS.text("said.kept", kept.what());
                    case Keeping.Nothing nothing -> WORDS.text("said.nothing", nothing.because());
                };
            case Effort.LeadTeacherMission mission ->
                switch (mission.evaluation()) {
                    case Evaluation.Unwritten() -> "";
                    case Evaluation.Written written -> WORDS.text("said.changed", written.changed());
                };
            case Effort.ReinforcedSupport support ->
                support.followUps().stream()
                        .findFirst()
                        .map(latest -> WORDS.text("said.seen", Swedish.date(latest.seenOn()), latest.seen()))
                        .orElse("");
        };
    }
}
