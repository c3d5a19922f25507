package se.styrkedja.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page as axe sees it, on a phone and on a desk, in light and dark. Apart from [PagesTest], which takes as long.
class AccessiblePagesTest {
    @TempDir
    private static Path home;

    private static Database database;
    private static Server server;
    private static Browser browser;
    private static String session;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start();
        database = EmbeddedServer.thrownAway(new Home(home));
        server = Server.start(0, true, TestHouse.CLOCK, new SampleTown(database.pool()).doors());
        session = Walker.as(server, "Maja").session();
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (database != null) database.close();
        if (browser != null) browser.close();
    }

    @Test
    void no_page_has_a_fault_that_axe_finds() {
        for (var colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
            for (int width : Browser.widths(colours))
                PagesTest.PAGES.forEach((name, path) -> {
                    // The report is some hundred times as large as any other page: on each size once.
                    if (path.equals(PagesTest.REPORT) && (width == 390) != (colours == ColorScheme.LIGHT)) return;
                    try (var window = window(path, width, colours)) {
                        var page = window.newPage();
                        page.navigate(address(path));
                        Browser.picture(page, name + "-" + width + "-" + colours);
                        assertThat(Browser.faults(page, colours))
                                .as("%s, %d pixels, %s", path, width, colours)
                                .isEmpty();
                    }
                });
    }

    /// A window of the analyst's; of a stranger's for the pages that are for strangers.
    private static BrowserContext window(String path, int width, ColorScheme colours) {
        return path.equals("/") || path.equals("/logga-in")
                ? browser.window(width, colours, true)
                : browser.window(width, colours, true, address(""), session);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
