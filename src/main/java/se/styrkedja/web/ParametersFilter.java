package se.styrkedja.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import se.styrkedja.vocabulary.PlainText;

/// Reads the parameters of a request before anything asks for them: one that cannot be read, such as `?a=%ff`, is a
/// fault of whoever sent it, and gets the page that says so. So is an address with a control character, which no page
/// has; in a form that is sent it is left out by [Form], since texts that are pasted may hold one.
final class ParametersFilter extends OncePerRequestFilter {
    /// After the encoding of the request is known, before session and sign-in.
    static final int ORDER = -1000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isUpload(request);
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var parameters = request.getParameterMap();
            boolean isSent = request.getMethod().equals("POST");
            if (PlainText.hasControls(request.getServletPath())
                    || (!isSent
                            && parameters.values().stream()
                                    .flatMap(Arrays::stream)
                                    .anyMatch(PlainText::hasControls))) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }

    /// The same for what is sent with files, before Spring Security reads it: a file name with a
    /// null character in it is refused by the servlet container with an exception that nobody else
    /// catches, and of one that was cut off on its way nothing more can be read. The other faults of
    /// such a body are told by whoever reads it next.
    static final class Uploads extends OncePerRequestFilter implements Ordered {

        @Override
        public int getOrder() {
            return ORDER;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !isUpload(request);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                request.getParameterMap();
            } catch (InvalidFileNameException unreadable) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            } catch (InvalidParameterException unreadable) {
                if (isCut(unreadable)) {
                    // Where the connection broke too, nobody is left to tell.
                    if (!response.isCommitted()) TroublePage.refuse(request, response, TroublePage.Why.CUT);
                    return;
                }
            }
            chain.doFilter(request, response);
        }

        private static boolean isCut(Throwable unreadable) {
            for (var cause = unreadable; cause != null; cause = cause.getCause())
                if (cause instanceof MultipartStream.MalformedStreamException
                        || cause instanceof ClientAbortException
                        || cause instanceof EOFException) return true;
            return false;
        }
    }

    /// Pages are read and forms are sent: any other method is refused before Spring Security asks for the secret of
    /// forms, so that it is not taken for a form that has been left too long.
    static final class Methods extends OncePerRequestFilter implements Ordered {
        private static final Set<String> TAKEN = Set.of("GET", "HEAD", "POST");

        @Override
        public int getOrder() {
            return ORDER;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return TAKEN.contains(request.getMethod());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
