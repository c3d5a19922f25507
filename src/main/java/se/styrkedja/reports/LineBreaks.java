package se.styrkedja.reports;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import se.styrkedja.vocabulary.Swedish;

/// Where a line may end, by the Unicode rules: never inside `2024/25`.
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator lines = BreakIterator.getLineInstance(Swedish.LOCALE);

    @Override
    public int next() {
        return lines.next();
    }

    @Override
    public void setText(String text) {
        lines.setText(text);
    }
}
