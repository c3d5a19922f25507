package se.styrkedja.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/// What every page is held to in the narrowest window, 320 pixels: nothing is cut, and what is wider than the window
/// scrolls in a region of its own, which has a name and is reached with keys, and no cell of which is wider than the
/// region or holds a text of several sentences outside it. A text has room to be written in, and no link has the
/// browser's own colour.
public final class Phone {
    public static final int WIDTH = 320;

    private static final String MEASURE = """
            () => {
              document.querySelectorAll('details').forEach(d => d.open = true);
              const faults = [];
              const told = e => '<' + e.tagName.toLowerCase() + (e.className && e.className.baseVal === undefined ? '.' + e.className : '')
                  + ' ' + e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '>';
              const wide = document.documentElement.scrollWidth;
              if (wide > innerWidth) faults.push('is ' + wide + ' pixels wide');
              for (const e of document.querySelectorAll('textarea'))
                if (e.getClientRects().length && e.clientWidth < 200) faults.push('no room to write in: ' + e.name);
              for (const e of document.querySelectorAll('body *')) {
                if (e.closest('svg, .unseen, .skip, textarea, select') || !e.getClientRects().length) continue;
                const style = getComputedStyle(e);
                if (e.tagName === 'A' && e.href && ['rgb(0, 0, 238)', 'rgb(85, 26, 139)'].includes(style.color))
                  faults.push('a link in the browser\\'s own colour: ' + told(e));
                if (e.scrollWidth <= e.clientWidth + 1 || style.display === 'inline') continue;
                if (/hidden|clip/.test(style.overflowX) && e.tagName !== 'INPUT') faults.push('cuts ' + told(e));
                if (!/auto|scroll/.test(style.overflowX)) continue;
                if (e.tabIndex !== 0) faults.push('cannot be scrolled with keys: ' + told(e));
                if (!e.matches('[aria-label], [aria-labelledby]')) faults.push('scrolls without a name: ' + told(e));
                for (const cell of e.querySelectorAll('th, td')) {
                  const box = cell.getBoundingClientRect();
                  if (cell.colSpan === 1 && box.width > e.clientWidth) faults.push('a cell wider than the window: ' + told(cell));
                  if (cell.tagName === 'TD' && cell.textContent.trim().length > 200 && box.right > e.getBoundingClientRect().right + 1)
                    faults.push('a sentence that one must scroll to: ' + told(cell));
                }
              }
              return faults;
            }""";

    private Phone() {}

    /// What is not whole in a page as it stands in the browser.
    public static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(MEASURE)).stream().map(String::valueOf).toList();
    }
}
