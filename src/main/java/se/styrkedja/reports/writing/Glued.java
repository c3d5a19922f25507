package se.styrkedja.reports.writing;

import java.util.ArrayList;
import java.util.List;
import se.styrkedja.reports.Inline;

/// Runs of text that stand on one line: a number and what touches it, as in `(68,8 %),`. The PDF would else end a line
/// after the bracket.
///
/// @param runs one run, or a number with the letters before and after it
record Glued(List<Inline> runs) {
    Glued {
        runs = List.copyOf(runs);
    }

    static List<Glued> of(List<Inline> runs) {
        var text = together(runs);
        var all = new ArrayList<Glued>();
        var current = new ArrayList<Inline>();
        for (int i = 0; i < text.size(); i++) {
            if (!(text.get(i) instanceof Inline.Words(String words))) {
                if (text.get(i) instanceof Inline.Strong) end(current, all);
                current.add(text.get(i));
                if (text.get(i) instanceof Inline.Strong) end(current, all);
                continue;
            }
            int head = isValue(text, i - 1) ? head(words) : 0;
            int tail = Math.max(head, isValue(text, i + 1) ? tail(words) : words.length());
            add(words.substring(0, head), current);
            if (head == words.length() && isValue(text, i + 1)) continue;
            end(current, all);
            add(words.substring(head, tail), current);
            end(current, all);
            add(words.substring(tail), current);
        }
        end(current, all);
        return List.copyOf(all);
    }

    /// Words that follow on each other are one run.
    private static List<Inline> together(List<Inline> runs) {
        var text = new ArrayList<Inline>();
        for (var run : runs)
            if (run instanceof Inline.Words(String more)
                    && !text.isEmpty()
                    && text.getLast() instanceof Inline.Words(String before))
                text.set(text.size() - 1, new Inline.Words(before + more));
            else text.add(run);
        return text;
    }

    boolean isNumber() {
        return runs.size() > 1 && runs.stream().anyMatch(Inline.Value.class::isInstance);
    }

    private static boolean isValue(List<Inline> text, int at) {
        return at >= 0 && at < text.size() && text.get(at) instanceof Inline.Value;
    }

    /// How far the letters go that touch the number before.
    private static int head(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words.length() : space;
    }

    /// Where the letters begin that touch the number after.
    private static int tail(String words) {
        return words.lastIndexOf(' ') + 1;
    }

    private static void add(String words, List<Inline> to) {
        if (!words.isEmpty()) to.add(new Inline.Words(words));
    }

    private static void end(List<Inline> current, List<Glued> all) {
        if (!current.isEmpty()) all.add(new Glued(current));
        current.clear();
    }
}
