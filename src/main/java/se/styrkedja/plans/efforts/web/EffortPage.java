package se.styrkedja.plans.efforts.web;

import java.util.List;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;
import se.styrkedja.web.StaleVersion;

/// One effort: what it is, what it rests on, and what has come of it.
///
/// @param mark what should be noticed; empty when nothing
/// @param lead of which kind, where and when
/// @param about what a programme is for, what a mission is, what a support consists of
/// @param before what the support consisted of when it was given, where that has changed; empty otherwise
/// @param evidence what a support rests on
/// @param areas the development areas it serves, those that the reader may open
/// @param said what has been said of it, the latest first
/// @param earlier what stood before each change, the latest change first
/// @param edit where it is written anew or prolonged; empty where the reader may not
/// @param unsaved what was typed when somebody else had come first
/// @param basis the version of all that its last words are about
/// @param stale what has moved since the page was opened
/// @param ask which form asks for its words: the code of its kind; empty where the reader may not write them or they
/// are written
/// @param due whether the words should have been written
record EffortPage(
        Shell shell,
        String address,
        String mark,
        String colour,
        String lead,
        List<Fact> facts,
        Fact about,
        String before,
        List<Link> evidence,
        List<Link> areas,
        String heading,
        List<Said> said,
        List<Said> earlier,
        String edit,
        List<String> unsaved,
        Form form,
        String basis,
        StaleVersion stale,
        String ask,
        boolean due,
        List<Choice> courses) {
    public EffortPage {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
        areas = List.copyOf(areas);
        said = List.copyOf(said);
        earlier = List.copyOf(earlier);
        unsaved = List.copyOf(unsaved);
        courses = List.copyOf(courses);
    }

    public record Fact(String heading, String text) {}

    /// @param address empty where the reader may not go there
    public record Link(String text, String address) {}

    /// What somebody has said.
    ///
    /// @param when the day, and by whom
    /// @param tag what it comes to in a word or two; may be empty
    public record Said(String when, String tag, List<Fact> parts) {
        public Said {
            parts = List.copyOf(parts);
        }
    }
}
