package se.styrkedja.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes `.json` and `.csv` off the end of an address, so that handlers know one address for one thing.
final class EndingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (var format : new Format[] {Format.JSON, Format.CSV})
            if (request.getRequestURI().endsWith(format.ending()) && !Assets.owns(request.getRequestURI())) {
                format.ask(request);
                chain.doFilter(new Shorter(request, format.ending()), response);
                return;
            }
        chain.doFilter(request, response);
    }

    /// The same request to the address without its ending.
    private static final class Shorter extends HttpServletRequestWrapper {
        private final int surplus;

        Shorter(HttpServletRequest request, String ending) {
            super(request);
            surplus = ending.length();
        }

        @Override
        public String getRequestURI() {
            return shorter(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return shorter(super.getServletPath());
        }

        private String shorter(String path) {
            return path.substring(0, Math.max(0, path.length() - surplus));
        }
    }
}
