package se.styrkedja.plans.efforts;

import java.time.LocalDate;
import java.util.List;
import se.styrkedja.access.Node;
import se.styrkedja.access.assignees.Assignee;
import se.styrkedja.plans.AreaId;
import se.styrkedja.plans.PlanRight;
import se.styrkedja.plans.Result;
import se.styrkedja.rooms.Right;
import se.styrkedja.vocabulary.Deadline;

/// Something that is done at a node for a time. It has a last day, and is not over until somebody has said what came of
/// it.
public sealed interface Effort {
    /// How long before its last day an effort ends soon.
    int DAYS_SOON = 90;

    EffortId id();

    Node node();

    Frame frame();

    /// Whether its last words are written.
    boolean isEnded();

    /// What one must be allowed in order to write its last words.
    default Right ends() {
        return this instanceof ReinforcedSupport ? PlanRight.FOLLOW_SUPPORT : PlanRight.LEAD_EFFORT;
    }

    /// Whether it can be written anew: a support changes when it is followed up.
    default boolean isRevisable() {
        return !isEnded() && !(this instanceof ReinforcedSupport);
    }

    /// The last day, as it stands now.
    default LocalDate lastDay() {
        return frame().ends();
    }

    /// Where it stands on a day.
    default Stage stage(LocalDate today) {
        if (isEnded()) return Stage.ENDED;
        if (new Deadline(lastDay()).hasPassed(today)) return Stage.WORDLESS;
        if (frame().starts().isAfter(today)) return Stage.COMING;
        return lastDay().isAfter(today.plusDays(DAYS_SOON)) ? Stage.ONGOING : Stage.ENDING;
    }

    /// In the order of what one should look at first.
    enum Stage {
        /// Its period is over, and nobody has written what came of it.
        WORDLESS,
        ENDING,
        ONGOING,
        COMING,
        ENDED
    }

    /// What all efforts have.
    ///
    /// @param ends the last day, as it was planned
    /// @param responsible who sees to it
    /// @param areas the development areas it serves
    record Frame(String title, LocalDate starts, LocalDate ends, Assignee responsible, List<AreaId> areas) {
        public Frame {
            areas = List.copyOf(areas);
            if (ends.isBefore(starts)) throw new IllegalArgumentException("it ends before it begins: " + title);
        }
    }

    /// A programme or project, often with somebody outside.
    ///
    /// @param purpose what it is for
    /// @param partner with whom; empty for nobody
    record Programme(
            EffortId id, Node node, Frame frame, String purpose, String partner, Funding funding, Keeping keeping)
            implements Effort {
        @Override
        public boolean isEnded() {
            return !(keeping instanceof Keeping.Unsaid);
        }
    }

    /// A lead teacher's mission (förstelärares uppdrag), which always serves an area.
    ///
    /// @param mission what the teacher is to do
    record LeadTeacherMission(
            EffortId id, Node node, Frame frame, Assignee teacher, String mission, Evaluation evaluation)
            implements Effort {
        public LeadTeacherMission {
            if (frame.areas().isEmpty()) throw new IllegalArgumentException("a mission serves an area");
        }

        @Override
        public boolean isEnded() {
            return evaluation instanceof Evaluation.Written;
        }
    }

    /// Reinforced support to a unit (förstärkt stöd), which rests on results.
    ///
    /// @param plannedForm what the support is, as it was given
    /// @param evidence the figures and followed-up goals that show the need
    /// @param followUps what has been seen, the latest first
    record ReinforcedSupport(
            EffortId id,
            Node node,
            Frame frame,
            String plannedForm,
            List<Result> evidence,
            List<SupportFollowUp> followUps)
            implements Effort {
        public ReinforcedSupport {
            evidence = List.copyOf(evidence);
            followUps = List.copyOf(followUps);
            if (evidence.isEmpty()) throw new IllegalArgumentException("support rests on evidence");
        }

        /// What the support is now: as it was changed last, or else as it was given.
        public String form() {
            return followUps.stream()
                    .map(SupportFollowUp::course)
                    .filter(SupportFollowUp.Course.Changed.class::isInstance)
                    .map(course -> ((SupportFollowUp.Course.Changed) course).form())
                    .findFirst()
                    .orElse(plannedForm);
        }

        /// As the latest follow-up says, or else as it was planned.
        @Override
        public LocalDate lastDay() {
            return followUps.stream()
                    .findFirst()
                    .map(latest -> switch (latest.course()) {
                        case SupportFollowUp.Course.GoesOn(var until) -> until;
                        case SupportFollowUp.Course.Changed(var form, var until) -> until;
                        case SupportFollowUp.Course.Ends() -> latest.seenOn();
                    })
                    .orElse(frame.ends());
        }

        @Override
        public boolean isEnded() {
            return followUps.stream()
                    .findFirst()
                    .filter(latest -> latest.course() instanceof SupportFollowUp.Course.Ends)
                    .isPresent();
        }
    }
}
