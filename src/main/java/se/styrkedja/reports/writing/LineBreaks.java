package se.styrkedja.reports.writing;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import se.styrkedja.vocabulary.Swedish;

/// Where a line may end, by the Unicode rules: never inside `2024/25`. The platform's own rules would also cut `+15,4`
/// after the comma and `7-9` after the hyphen.
final class LineBreaks implements FSTextBreaker {
    private static final String JOINING = ",.-\u2013";

    private final BreakIterator lines = BreakIterator.getLineInstance(Swedish.LOCALE);

    private String text = "";

    @Override
    public int next() {
        int at = lines.next();
        while (at != BreakIterator.DONE && isInsideNumber(at)) at = lines.next();
        return at;
    }

    private boolean isInsideNumber(int at) {
        return at > 1
                && at < text.length()
                && Character.isDigit(text.charAt(at))
                && Character.isDigit(text.charAt(at - 2))
                && JOINING.indexOf(text.charAt(at - 1)) >= 0;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }
}
