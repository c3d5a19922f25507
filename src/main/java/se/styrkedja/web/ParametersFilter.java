package se.styrkedja.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the parameters of a request before anything asks for them: one that cannot be read, such as `?a=%ff`, is a
/// fault of whoever sent it, and gets the page that says so. So is an address with a control character, which no page
/// has; in a form that is sent it is left out by [Form], since texts that are pasted may hold one.
final class ParametersFilter extends OncePerRequestFilter {
    /// After the encoding of the request is known, before session and sign-in.
    static final int ORDER = -1000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var parameters = request.getParameterMap();
            boolean isSent = request.getMethod().equals("POST");
            if (Form.hasControls(request.getServletPath())
                    || (!isSent
                            && parameters.values().stream()
                                    .flatMap(Arrays::stream)
                                    .anyMatch(Form::hasControls))) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }
}
