package se.styrkedja.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What every page needs from the server: guarding headers, style sheets, pages in Swedish when something goes wrong.
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {
    private static final Duration YEAR = Duration.ofDays(365);

    /// The site of a house.
    ///
    /// @param invented whether what it shows is the invented municipality
    public static Site site(boolean invented) {
        return new Site(invented, Assets.address());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    HeadersFilter headersFilter() {
        return new HeadersFilter();
    }

    @Bean
    ParametersFilter.Methods methodsFilter() {
        return new ParametersFilter.Methods();
    }

    @Bean
    @Order(ParametersFilter.ORDER)
    ParametersFilter parametersFilter() {
        return new ParametersFilter();
    }

    @Bean
    ParametersFilter.Uploads uploadsFilter() {
        return new ParametersFilter.Uploads();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> unreadableAddresses(Site site) {
        return server -> server.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new ErrorPages.UnreadableAddress(site, new View())));
    }

    @Bean
    EndingFilter endingFilter() {
        return new EndingFilter();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormResolver());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerWriter(new View()));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var handler = registry.addResourceHandler(Assets.address() + "/**");
        var sources = View.Sources.told();
        if (sources.isPresent())
            handler.addResourceLocations(sources.get().assets().toUri().toString(), "classpath:/assets/")
                    .setCacheControl(CacheControl.noStore());
        else
            handler.addResourceLocations("classpath:/assets/")
                    .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    }
}
