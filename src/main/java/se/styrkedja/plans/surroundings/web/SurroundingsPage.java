package se.styrkedja.plans.surroundings.web;

import java.util.List;
import se.styrkedja.dialogues.web.Took;
import se.styrkedja.plans.web.Part;
import se.styrkedja.web.Choice;
import se.styrkedja.web.Form;
import se.styrkedja.web.Shell;

/// What changes outside, as seen in one school year: what is new first.
///
/// @param parts the pages beside it
/// @param add where one writes another; empty where one may not
/// @param tookPart who did, at each node
/// @param at for whom the form asks, as it is sent and as it is called; none when one may not tell
/// @param took what is told there
/// @param places for whom one may tell
record SurroundingsPage(
        Shell shell,
        Form form,
        List<Part> parts,
        String year,
        List<Link> years,
        List<Card> fresh,
        List<Card> carried,
        List<Card> ended,
        List<Place> tookPart,
        List<Choice> at,
        Took took,
        List<Link> places,
        String add) {
    public SurroundingsPage {
        parts = List.copyOf(parts);
        years = List.copyOf(years);
        fresh = List.copyOf(fresh);
        carried = List.copyOf(carried);
        ended = List.copyOf(ended);
        tookPart = List.copyOf(tookPart);
        at = List.copyOf(at);
        places = List.copyOf(places);
    }

    /// The same page of another year, or with another place in its form.
    public record Link(String title, String address, boolean chosen) {}

    /// A change.
    ///
    /// @param seen when it was first seen, and from where
    /// @param response what is done about it; empty as long as nobody has said
    /// @param address of the source; empty when there is none
    /// @param because why it counts no longer; empty while it does
    /// @param edit where it is written anew; empty where one may not
    public record Card(
            int number,
            String what,
            String seen,
            List<Effect> effects,
            String response,
            String source,
            String address,
            String because,
            String edit) {
        public Card {
            effects = List.copyOf(effects);
        }
    }

    /// What it does, and to whom.
    public record Effect(String whom, String text) {}

    /// Who took part at one node, in sentences.
    public record Place(String name, List<String> groups) {
        public Place {
            groups = List.copyOf(groups);
        }
    }
}
