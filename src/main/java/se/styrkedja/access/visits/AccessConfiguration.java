package se.styrkedja.access.visits;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.styrkedja.access.Accounts;
import se.styrkedja.access.Scope;
import se.styrkedja.access.sentforms.RefusedPosts;
import se.styrkedja.access.sentforms.SentForms;
import se.styrkedja.rooms.Rooms;
import se.styrkedja.web.Site;

/// Joins sign-in, session and the secret of forms (Spring Security) to who one is here and what one may, which is ours.
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    Visits visits(Site site, Accounts accounts, Rooms rooms, Scope strangers, EndedSession ended, Clock clock) {
        return new Visits(site, accounts, rooms, strangers, ended, clock);
    }

    @Bean
    SentForms sentForms(DataSource database) {
        return new SentForms(database);
    }

    @Bean
    RefusedPosts refusedPosts(DataSource database) {
        return new RefusedPosts(database);
    }

    @Bean
    EndedSession endedSession(RefusedPosts posts, SentForms forms, Accounts accounts, Clock clock) {
        return new EndedSession(posts, forms, accounts, clock);
    }

    @Bean
    Unsaved unsaved(Clock clock) {
        return new Unsaved(clock);
    }

    @Bean
    OnceFilter onceFilter(SentForms forms, EndedSession ended, Unsaved unsaved) {
        return new OnceFilter(forms, ended, unsaved);
    }

    @Bean
    ToldFilter toldFilter(Rooms rooms, Unsaved unsaved) {
        return new ToldFilter(rooms, unsaved);
    }

    @Bean
    RouteGuard gate(Visits visits) {
        return visits.gate();
    }

    @Bean
    WebMvcConfigurer gateBeforeHandlers(Visits visits, RefusedPosts posts, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(visits);
                resolvers.add(new SentFiles.Resolver(visits, posts, clock));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(visits.gate());
            }
        };
    }

    /// Around the one that the framework makes.
    @Bean
    static BeanPostProcessor sessionsAreNotReplacedFromElsewhere() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CookieSerializer usual ? new Elsewhere.Cookies(usual) : bean;
            }
        };
    }

    /// In place of the repository that the framework makes, which it makes only when there is no other.
    @Bean
    static BeanPostProcessor sessionsAreSeldomWritten() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof JdbcIndexedSessionRepository kept)) return bean;
                // Two requests may add the same attribute at once: the later one counts, and neither fails.
                new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(kept);
                return new ThrottledSessionRepository<>(kept);
            }
        };
    }

    /// Rights are asked by [RouteGuard] and by the verbs. Headers are the house's own. A form without its secret is
    /// refused, and kept for the one who sent it.
    @Bean
    SecurityFilterChain sessions(HttpSecurity security, EndedSession ended) throws Exception {
        return security.headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(ended))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
