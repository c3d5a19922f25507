package se.styrkedja.web.wordings;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A run of words that stayed, was added or was taken away between two wordings of a text.
public record Change(Kind kind, String words) {
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    /// What changed, word by word, in the order of the text; the whole texts where they have no word in common.
    public static List<Change> between(String before, String after) {
        var changes = new ArrayList<Change>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL)
                add(changes, Kind.KEPT, delta.getSource().getLines());
            else {
                add(changes, Kind.REMOVED, delta.getSource().getLines());
                add(changes, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        if (changes.stream().anyMatch(Change::keepsWords)) return List.copyOf(changes);
        var whole = new ArrayList<Change>();
        add(whole, Kind.REMOVED, words(before));
        add(whole, Kind.ADDED, words(after));
        return List.copyOf(whole);
    }

    private boolean keepsWords() {
        return kind == Kind.KEPT && words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Change> changes, Kind kind, List<String> words) {
        if (!words.isEmpty()) changes.add(new Change(kind, String.join("", words)));
    }
}
