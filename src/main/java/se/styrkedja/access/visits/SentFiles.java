package se.styrkedja.access.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.styrkedja.access.sentforms.RefusedPosts;

/// The files that were chosen in a form: sent with it, or with the same form when the session had
/// ended.
public final class SentFiles {
    private final List<MultipartFile> all;
    private final Runnable forgetting;

    private SentFiles(List<MultipartFile> all, Runnable forgetting) {
        this.all = List.copyOf(all);
        this.forgetting = forgetting;
    }

    /// Those of one field. What a browser sends when nobody has chosen a file is none.
    public List<MultipartFile> of(String field) {
        return all.stream()
                .filter(file -> file.getName().equals(field))
                .filter(file -> !file.isEmpty()
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                .toList();
    }

    /// Tells that the handler has them in its own keeping: they wait nowhere else.
    public void taken() {
        forgetting.run();
    }

    /// Hands a handler the files that were sent to it.
    record Resolver(Visits visits, RefusedPosts posts, Clock clock) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SentFiles.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var parts = web.getNativeRequest(MultipartHttpServletRequest.class);
            if (parts != null)
                return new SentFiles(
                        parts.getMultiFileMap().values().stream()
                                .flatMap(List::stream)
                                .toList(),
                        () -> {});
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var kept = Objects.requireNonNullElse(request.getParameter(RefusedPosts.FILES), "");
            var waiting = posts.one(
                    EndedSession.secret(request), kept, visits.of(request).account(), clock.instant());
            return new SentFiles(waiting.map(RefusedPosts.Post::files).orElse(List.of()), () -> posts.forget(kept));
        }
    }
}
