package se.styrkedja.figures;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How wide a text becomes, from a table of IBM Plex Sans's advances and not from the machine's fonts, so that a chart
/// is the same everywhere.
public final class Lettering {
    public static final double LINE = 1.25;

    /// A name takes no more than so many lines beside a chart; a longer one is shortened.
    public static final int MOST_LINES = 4;

    private static final char ELLIPSIS = '\u2026';
    private static final int FIRST = ' ';
    private static final int UNKNOWN = 640;

    /// Thousandths of the size, for the characters from space to tilde. Regular, then semibold.
    private static final int[] REGULAR = {
        236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600, 600,
        600, 600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634,
        501, 812, 707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534,
        580, 503, 580, 549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768,
        507, 499, 464, 343, 314, 343, 600
    };

    private static final int[] BOLD = {
        236, 309, 471, 656, 600, 960, 713, 260, 337, 337, 556, 600, 299, 402, 299, 437, 600, 600, 600, 600, 600, 600,
        600, 600, 600, 600, 319, 319, 600, 600, 600, 493, 899, 672, 663, 642, 689, 600, 577, 712, 719, 423, 545, 678,
        521, 817, 719, 712, 641, 712, 664, 611, 580, 689, 638, 949, 655, 632, 599, 329, 437, 329, 600, 559, 600, 559,
        600, 513, 600, 558, 350, 545, 588, 275, 275, 562, 294, 888, 588, 563, 600, 600, 393, 499, 374, 588, 524, 819,
        544, 524, 502, 363, 376, 363, 600
    };

    private Lettering() {}

    /// In pixels, at a size in pixels.
    public static double width(String text, double size, boolean bold) {
        int sum = 0;
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < letters.length(); i++) sum += advance(letters.charAt(i), bold ? BOLD : REGULAR);
        return sum * size / 1000;
    }

    private static int advance(char letter, int[] table) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) return 0;
        int place = (letter == '\u00a0' ? ' ' : letter) - FIRST;
        return place >= 0 && place < table.length ? table[place] : UNKNOWN;
    }

    /// The text as it is, or its beginning with an ellipsis, no wider than that: names come from files and forms, and
    /// may be of any length.
    public static String fitted(String text, double width, double size, boolean bold) {
        if (width(text, size, bold) <= width) return text;
        int fits = 0;
        int over = text.length();
        while (over - fits > 1) {
            int middle = (fits + over) / 2;
            if (width(shortened(text, middle), size, bold) <= width) fits = middle;
            else over = middle;
        }
        return shortened(text, fits);
    }

    private static String shortened(String text, int letters) {
        int end = letters > 0 && Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The text in lines no wider than that, broken at blanks only; a single word that is wider is shortened.
    public static List<String> wrap(String text, double width, double size, boolean bold) {
        return lines(fittedWords(text, width, size, bold), width, size, bold);
    }

    private static List<String> fittedWords(String text, double width, double size, boolean bold) {
        return Arrays.stream(text.strip().split(" +", -1))
                .map(word -> fitted(word, width, size, bold))
                .toList();
    }

    private static List<String> lines(List<String> words, double width, double size, boolean bold) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size, bold) > width) {
                lines.add(line);
                line = word;
            } else line = longer;
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /// The same number of lines, at most [#MOST_LINES] of them full, but as equally long as can be.
    public static List<String> balance(String text, double width, double size, boolean bold) {
        var words = fittedWords(fitted(text, MOST_LINES * width, size, bold), width, size, bold);
        var lines = lines(words, width, size, bold);
        for (double narrower = width - 4; narrower > 0; narrower -= 4) {
            var next = lines(words, narrower, size, bold);
            if (next.size() > lines.size() || widest(next, size, bold) > narrower) break;
            lines = next;
        }
        return lines;
    }

    public static double widest(List<String> lines, double size, boolean bold) {
        return lines.stream().mapToDouble(l -> width(l, size, bold)).max().orElse(0);
    }
}
