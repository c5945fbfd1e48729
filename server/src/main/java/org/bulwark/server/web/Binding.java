package org.bulwark.server.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How parameters become values: a day as {@link Dates} reads it, in every language. */
@Configuration(proxyBeanMethods = false)
class Binding implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar registrar = new DateTimeFormatterRegistrar();
        registrar.setDateFormatter(Dates.DAY);
        registrar.registerFormatters(registry);
    }
}
