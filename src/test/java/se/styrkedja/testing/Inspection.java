package se.styrkedja.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.styrkedja.tables.Tables;

/// What every page is held to, whoever it is for: no fault that axe finds, on a phone and on a desk, in light and in
/// dark; nothing that scrolls sideways in a window of 320 pixels; every table whole; no word on the console. One
/// loading serves it all, and pictures are kept for a person to look at.
public final class Inspection {
    private static final String AXE = axe();
    private static final String FAULTS = """
            options => axe.run(document, options).then(found =>
                found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html)))""";
    private static final String EVERY_RULE = rules("");
    /// In the dark nothing else differs.
    private static final String COLOURS = rules(", \"runOnly\": [\"color-contrast\"]");

    private final Page page;
    private final List<String> said = new ArrayList<>();

    private Inspection(BrowserContext window) {
        window.addInitScript(AXE);
        page = window.newPage();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
    }

    /// Inspects pages in a window that can run scripts.
    ///
    /// @param base where the server is
    /// @param paths by the names of their pictures
    public static void of(BrowserContext window, String base, Map<String, String> paths) {
        var inspection = new Inspection(window);
        paths.forEach((name, path) -> inspection.page(name, base + path));
    }

    /// Inspects a document that is a page of its own, which no server shows.
    public static void of(String name, Path document) {
        try (var window = Browser.start().window(1280, ColorScheme.LIGHT, true)) {
            of(window, "", Map.of(name, document.toUri().toString()));
        }
    }

    /// What axe has to say of a page as it stands.
    public static List<?> faults(Page page) {
        return faults(page, EVERY_RULE);
    }

    /// Of what a page holds to, and of where a fault stands but in its own words, nothing is written down.
    private static String rules(String more) {
        return "{\"resultTypes\": [\"violations\"], \"selectors\": false" + more + "}";
    }

    private static List<?> faults(Page page, String rules) {
        if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(AXE);
        return (List<?>) page.evaluate("rules => (%s)(JSON.parse(rules))".formatted(FAULTS), rules);
    }

    private void page(String name, String address) {
        said.clear();
        page.navigate(address);
        if (Browser.KEEPS_PICTURES) {
            picture(name, 390, ColorScheme.LIGHT);
            picture(name, 1280, ColorScheme.LIGHT);
            picture(name, 1280, ColorScheme.DARK);
        }
        look(Phone.WIDTH, ColorScheme.LIGHT);
        assertThat(Phone.faults(page)).as("%s in 320 pixels", name).isEmpty();
        faultless(name, 390, ColorScheme.LIGHT, EVERY_RULE);
        wholeTables(name);
        faultless(name, 1280, ColorScheme.LIGHT, EVERY_RULE);
        wholeTables(name);
        faultless(name, 1280, ColorScheme.DARK, COLOURS);
        assertThat(said).as("%s on the console", name).allMatch(text -> text.matches("(?s).*\\b40[34]\\b.*"));
    }

    private void picture(String name, int width, ColorScheme colours) {
        look(width, colours);
        Browser.picture(page, name + "-" + width + "-" + colours);
    }

    private void faultless(String name, int width, ColorScheme colours, String rules) {
        look(width, colours);
        assertThat(faults(page, rules))
                .as("%s in %d pixels, %s", name, width, colours)
                .isEmpty();
    }

    private void wholeTables(String name) {
        assertThat(Tables.faults(name, page)).as("tables of %s", name).isEmpty();
    }

    private void look(int width, ColorScheme colours) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
