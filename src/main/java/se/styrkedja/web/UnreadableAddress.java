package se.styrkedja.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// The page for an address that the servlet container cannot read, such as `/skolor/%00`: it is refused before any
/// filter or handler is asked, so that neither session nor sign-in is known.
final class UnreadableAddress extends ErrorReportValve {
    private final String page;

    UnreadableAddress(Site site, View view) {
        var messages = Messages.of("web");
        page = view.render(
                "web/trouble",
                new TroublePage(
                        new Unknown(site).opening(Section.START, messages.text("trouble.unreadable")),
                        messages.text("trouble.unreadable.text"),
                        messages.text("trouble.unreadable.advice"),
                        ""));
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        HeadersFilter.guard(response);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            response.getReporter().write(page);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("the reader went away", gone);
        }
    }

    /// Somebody of whom nothing is known, not even whether she has signed in.
    private record Unknown(Site site) implements Visitor {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String account() {
            return "";
        }

        @Override
        public String standing() {
            return "";
        }

        @Override
        public String organiser() {
            return "";
        }

        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public boolean isElsewhereToo() {
            return false;
        }

        @Override
        public List<Section> sections() {
            return List.of();
        }

        @Override
        public boolean follows(String address) {
            return false;
        }

        @Override
        public String token() {
            return "";
        }

        @Override
        public String told() {
            return "";
        }
    }
}
