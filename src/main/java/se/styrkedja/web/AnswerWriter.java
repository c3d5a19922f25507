package se.styrkedja.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.HtmlUtils;
import se.styrkedja.vocabulary.Swedish;
import tools.jackson.databind.json.JsonMapper;

/// Writes the [Answer] of a handler in the form that was asked for.
final class AnswerWriter implements HandlerMethodReturnValueHandler {
    /// A document that opens in the browser holds its own style, typefaces and pictures, and can do nothing else.
    private static final String DOCUMENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private static final String PDF = "application/pdf";

    private static final int FEW_LETTERS = 6;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NAMES =
            Pattern.compile("(?s)<(button|h2|label|legend|nav|option|summary|title)\\b[^>]*>.*?</\\1>");
    private static final String BETWEEN = "\uE000";

    private final View view;
    private final JsonMapper json = JsonMapper.builder().build();

    AnswerWriter(View view) {
        this.view = view;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (!(value instanceof Answer answer) || request == null || response == null)
            throw new IllegalStateException("a handler answered nothing");
        write(answer, request, response);
    }

    private void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = Format.of(request);
        response.setHeader("Vary", "Accept");
        switch (answer) {
            case Answer.Page(var template, var page) ->
                send(response, Format.HTML, withUnsaved(view.render(template, page), request));
            case Answer.Data data
            when format == Format.HTML -> send(response, format, withUnsaved(text(data, format), request));
            case Answer.Data data -> send(response, format, text(data, format));
            case Answer.Faulty(var template, var page) -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                var shown = StaleVersion.kept(view.render(template, page), request);
                var written = TroublePage.written(request);
                TroublePage.homeless(request, notInField(written, shown));
                send(response, Format.HTML, withWritten(written, shown));
            }
            case Answer.SeeOther(var address) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address);
            }
            case Answer.Download file -> send(response, file);
        }
    }

    private String withUnsaved(String page, HttpServletRequest request) {
        return TroublePage.unsaved(request)
                .map(unsaved -> withUnsaved(page, unsaved))
                .orElse(page);
    }

    private String withUnsaved(String page, TroublePage.Unsaved unsaved) {
        var lost = unsaved.forms().stream()
                .map(form -> new Labels.Lost(form.about(), lost(form.texts(), page)))
                .filter(form -> !form.texts().isEmpty())
                .toList();
        return lost.isEmpty() && unsaved.dropped() == 0 ? page : with("web/unsaved", unsaved.of(lost), page);
    }

    private String withWritten(List<Labels.Told> written, String page) {
        var lost = lost(written, page);
        return lost.isEmpty() ? page : with("web/typed", lost, page);
    }

    /// Below the page's heading, to be copied.
    private String with(String template, Object lost, String page) {
        return page.replaceFirst("</h1>", "</h1>" + Matcher.quoteReplacement(view.render(template, lost)));
    }

    /// What was written in a form and does not stand in the page that refuses it or that it led to for nothing, as when
    /// what it was about has been closed meanwhile.
    private static List<Labels.Told> lost(List<Labels.Told> written, String page) {
        if (written.isEmpty()) return written;
        var shown = lines(HtmlUtils.htmlUnescape(page));
        var seen = TAG.matcher(NAMES.matcher(shown).replaceAll(BETWEEN)).replaceAll(BETWEEN);
        return written.stream().filter(told -> !stands(told, shown, seen)).toList();
    }

    private static List<Labels.Told> notInField(List<Labels.Told> written, String page) {
        if (written.isEmpty()) return written;
        var shown = lines(HtmlUtils.htmlUnescape(page));
        return written.stream().filter(told -> !isInField(told, shown)).toList();
    }

    private static boolean isInField(Labels.Told told, String page) {
        var inField = "name=\"%s\"[^>]*(value=\"%2$s\"|>\\s*%2$s\\s*</textarea>)"
                .formatted(Pattern.quote(told.field()), Pattern.quote(lines(told.text())));
        return Pattern.compile(inField).matcher(page).find();
    }

    /// Whether it stands in its field of the page, or is told there by itself; a word of a few letters or a number
    /// stands in many by chance, and counts in its field alone. A word inside a sentence is that sentence's.
    ///
    /// @param seen the page without what its fields, buttons and parts are called, with a mark for each tag
    private static boolean stands(Labels.Told told, String page, String seen) {
        if (isInField(told, page)) return true;
        var words = inWords(lines(told.text()));
        return words.length() > FEW_LETTERS
                && Pattern.compile("(?:^|[\uE000:;,.(\u00b7\u2013])\\s*" + Pattern.quote(words)
                                + "\\s*(?:$|[\uE000:;,.)\u00b7\u2013])")
                        .matcher(seen)
                        .find();
    }

    /// A day as pages write it.
    private static String inWords(String text) {
        try {
            return Swedish.date(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return text;
        }
    }

    /// A browser ends the lines of what it sends in a way of its own.
    private static String lines(String text) {
        return text.replace("\r", "").strip();
    }

    private String text(Answer.Data data, Format format) {
        return switch (format) {
            case HTML -> view.render(data.template(), data.page());
            case JSON -> json.writeValueAsString(data.json());
            case CSV -> data.sheet().csv();
        };
    }

    private static void send(HttpServletResponse response, Format format, String text) throws IOException {
        response.setContentType(format.contentType());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        // A page that is larger than the buffer would be under way before the session is kept, which then is read anew.
        response.setBufferSize(bytes.length + 1);
        response.getOutputStream().write(bytes);
    }

    private static void send(HttpServletResponse response, Answer.Download file) throws IOException {
        response.setContentType(file.type());
        if (file.type().startsWith(Format.HTML.contentType())) response.setHeader("Content-Security-Policy", DOCUMENT);
        response.setHeader("Content-Disposition", place(file.type()) + "; filename=\"" + file.name() + "\"");
        file.content().writeTo(response.getOutputStream());
    }

    /// What a browser can show opens in it, also where it is saved from; Word files, tables and calendars are taken
    /// away.
    private static String place(String type) {
        return type.startsWith(Format.HTML.contentType()) || type.equals(PDF) ? "inline" : "attachment";
    }
}
