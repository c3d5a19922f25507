package se.styrkedja.reports.writing;

import static se.styrkedja.reports.writing.Outline.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.styrkedja.reports.Document.Source;

/// Numbers that were read from one column of one file for the same measure, period and breakdown: on paper they are
/// told together, each with its line.
record Kin(List<Source> members) {
    Kin {
        members = List.copyOf(members);
    }

    private record Column(String series, String how, String file, String name) {
        static Column of(Source source) {
            var place = source.places().getFirst();
            return new Column(source.series(), source.how(), place.file(), place.column());
        }
    }

    /// In the order of the first of each kin. What was read in several places stands alone.
    static List<Kin> of(List<Source> sources) {
        var kin = new LinkedHashMap<Object, List<Source>>();
        for (var source : sources)
            kin.computeIfAbsent(isOneCell(source) ? Column.of(source) : source.figure(), k -> new ArrayList<>())
                    .add(source);
        return kin.values().stream().map(Kin::new).toList();
    }

    private static boolean isOneCell(Source source) {
        return source.places().size() == 1 && source.more() == 0;
    }

    boolean isAlone() {
        return members.size() == 1;
    }

    Source first() {
        return members.getFirst();
    }

    /// How they came about and from which column, up to the colon.
    String origin() {
        var place = first().places().getFirst();
        return WORDS.text("sources.column", first().how(), place.file(), place.column());
    }

    /// The numbers, each as far as it differs from the one before: `Lindskolan rad 836 (81)`, `flickor rad 837 (83)`,
    /// with what stands after it.
    List<Told> told() {
        var told = new ArrayList<Told>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var subject = isSubject(i - 1, member) ? "" : member.subject() + " ";
            var split = member.split().isEmpty() ? "" : member.split().replace(", ", " ") + " ";
            var end = i == members.size() - 1 ? "." : isSubject(i + 1, member) ? ", " : "; ";
            told.add(new Told(member, subject + split + Places.inColumn(member), end));
        }
        return List.copyOf(told);
    }

    private boolean isSubject(int other, Source member) {
        return other >= 0
                && other < members.size()
                && members.get(other).subject().equals(member.subject());
    }

    /// @param end what divides it from the next
    record Told(Source source, String text, String end) {}
}
