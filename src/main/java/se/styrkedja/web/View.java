package se.styrkedja.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/// Renders the templates of `src/main/jte`, which are compiled with the house into the package of the page they show:
/// a field that does not exist does not compile, and every text is escaped for the place it stands in. A server that is
/// run from its sources shows them as they are now.
final class View {
    private final Optional<Sources> sources = Sources.told();
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, View.class.getClassLoader(), "se.styrkedja");

    /// The page as HTML.
    ///
    /// @param template its path in `src/main/jte` without ending, such as `organisation/web/units`
    /// @param page its only parameter
    public String render(String template, Object page) {
        if (sources.isPresent()) return sources.get().render(template, page);
        var html = new StringOutput();
        engine.render(template + ".jte", page, html);
        return html.toString();
    }

    /// The sources that the server is run from: its pages, style sheets and scripts are shown as they are now. What
    /// does it stands in `src/dev`, and is in nothing that is released; see docs/decisions/0027.
    interface Sources {
        /// Those that the server was told of when it started; empty for a house that was built.
        static Optional<Sources> told() {
            return ServiceLoader.load(Sources.class).findFirst();
        }

        /// The page as HTML, by its template as it is now.
        String render(String template, Object page);

        /// The folder of style sheets and scripts.
        Path assets();
    }
}
