package se.styrkedja.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Renders the templates of `src/main/jte`, which are compiled with the house into the package of the page they show:
/// a field that does not exist does not compile, and every text is escaped for the place it stands in.
final class View {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, View.class.getClassLoader(), "se.styrkedja");

    /// The page as HTML.
    ///
    /// @param template its path in `src/main/jte` without ending, such as `organisation/web/units`
    /// @param page its only parameter
    public String render(String template, Object page) {
        var html = new StringOutput();
        engine.render(template + ".jte", page, html);
        return html.toString();
    }
}
