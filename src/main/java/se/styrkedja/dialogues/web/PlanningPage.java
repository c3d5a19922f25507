package se.styrkedja.dialogues.web;

import java.util.Comparator;
import java.util.List;
import se.styrkedja.dialogues.Topic;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// The page where a dialogue is planned, or changed before its package is sent.
///
/// @param address where the form is sent
/// @param places where one may plan, as long as none is chosen; then there is no form
/// @param ticks what can be talked of
/// @param already the dialogues of the place that are planned or sent and not held, with their addresses
/// @param stale what somebody else has written meanwhile
record PlanningPage(
        Shell shell,
        Form form,
        String address,
        List<Choice> places,
        List<Choice> kinds,
        List<Choice> depths,
        Years years,
        List<Tick> ticks,
        List<Choice> already,
        StaleVersion stale) {
    public PlanningPage {
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
        depths = List.copyOf(depths);
        ticks = List.copyOf(ticks);
        already = List.copyOf(already);
    }

    /// The school years whose results can be talked of; none where that is settled.
    ///
    /// @param chosenBy which one is chosen beforehand and why; empty where somebody has chosen
    public record Years(List<Choice> all, String chosenBy) {
        static final Years NONE = new Years(List.of(), "");

        public Years {
            all = List.copyOf(all);
        }

        public boolean isEmpty() {
            return all.isEmpty();
        }
    }

    /// How many are shown before one asks for more.
    private static final int SHOWN = 6;

    /// Something to talk of.
    ///
    /// @param value names it in the form
    public record Tick(String value, Topic topic, boolean ticked) {}

    public List<Tick> first() {
        return chosenFirst().subList(0, Math.min(SHOWN, ticks.size()));
    }

    public List<Tick> more() {
        return chosenFirst().subList(first().size(), ticks.size());
    }

    /// What is ticked is never among those that one has to ask for.
    private List<Tick> chosenFirst() {
        return ticks.stream()
                .sorted(Comparator.comparing(tick -> !tick.ticked()))
                .toList();
    }
}
