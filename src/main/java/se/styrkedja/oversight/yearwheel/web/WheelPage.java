package se.styrkedja.oversight.yearwheel.web;

import java.util.List;
import se.styrkedja.web.Shell;

/// The wheel of a year, to look at and to read.
///
/// @param wide the picture as SVG, for a desk
/// @param narrow the picture for a phone
/// @param where the nodes one can stand at
/// @param next the year whose wheel may be made now; empty when none may
record WheelPage(
        Shell shell,
        String lead,
        String year,
        List<Way> years,
        List<Way> where,
        String wide,
        String narrow,
        String subtitle,
        List<Month> months,
        String next,
        boolean revise,
        String overview,
        String file) {
    public WheelPage {
        years = List.copyOf(years);
        where = List.copyOf(where);
        months = List.copyOf(months);
    }

    /// A way to another wheel, or to the same as another node sees it.
    public record Way(String title, String address, boolean chosen) {}

    /// What is due in a month.
    public record Month(String title, List<Row> rows) {
        public Month {
            rows = List.copyOf(rows);
        }
    }

    /// @param state how it stands, in words; empty where one cannot know
    /// @param mark the colour that goes with the words; `neutral` for none
    public record Row(
            String number,
            String address,
            String what,
            String theme,
            String when,
            String first,
            String last,
            String by,
            String state,
            String mark,
            String how) {}
}
