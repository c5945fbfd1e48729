package org.bulwark.server.web.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.bulwark.server.access.Caller;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What springdoc is told: to be made at the first ask, to offer no address of its own, and what stands at the head of the description. */
@Configuration(proxyBeanMethods = false)
class DescriptionSetup {

    /** The name of the one way to prove who one is. */
    static final String BEARER = "bearer";

    private static final String ADDRESSES = "openApiResource";

    /** The start of the server waits for nothing of it: who never asks never pays. */
    @Bean
    static BeanFactoryPostProcessor springdocLater() {
        return (ConfigurableListableBeanFactory factory) -> {
            if (factory instanceof BeanDefinitionRegistry registry && factory.containsBeanDefinition(ADDRESSES)) {
                registry.removeBeanDefinition(ADDRESSES);
            }
            for (String name : factory.getBeanDefinitionNames()) {
                String maker = String.valueOf(factory.getBeanDefinition(name).getFactoryBeanName())
                        + factory.getBeanDefinition(name).getBeanClassName();
                if (maker.contains("springdoc")) {
                    factory.getBeanDefinition(name).setLazyInit(true);
                }
            }
        };
    }

    @Bean
    @Lazy
    OpenAPI head() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Bulwark")
                        .version("0.1")
                        .description(
                                "Credit decisions with their evidence. What is wrong is told as a problem after RFC 9457 with"
                                        + " a stable code; a remedy says what to do next. Bodies are JSON in UTF-8 without a key twice;"
                                        + " keys that are not described here are refused.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description(
                                                "A token of fifteen minutes or less: with login and password from POST"
                                                        + " /api/access/tokens, or out of a session of the pages from POST /access/tokens"
                                                        + " with the mark of their forms. What an operation asks of the token's owner stands"
                                                        + " in its security requirement and as x-needs.")));
    }

    /** Registered before all other converters, and so the last to be asked: it asks nobody after it. */
    @Bean
    @Lazy
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver namesOfSchemas(ObjectMapperProvider mappers) {
        ObjectMapper mapper = mappers.jsonMapper();
        return new ModelResolver(mapper, new FamilyNames()).openapi31(true);
    }
}
