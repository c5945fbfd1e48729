package org.bulwark.server.web.description;

import com.fasterxml.jackson.core.JacksonException;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets springdoc read the handlers, and gives what it made of them to us alone: its own addresses are not there. */
@Lazy
@Component
@DependsOn({"modelConverterRegistrar", "initExtraSchemas"}) // they work by being there
class Described extends OpenApiResource {

    Described(
            ObjectFactory<OpenAPIService> builder,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(builder, requests, responses, operations, properties, providers, customizers);
    }

    /** Every handler under {@code /api}. The same object each time. */
    OpenAPI handlers() {
        return getOpenApi(Locale.ENGLISH);
    }

    /** A description as JSON. What doc comments mark as code is marked as CommonMark does it. */
    byte[] json(OpenAPI description) {
        try {
            return new String(writeJsonValue(description), StandardCharsets.UTF_8)
                    .replaceAll("</?code>", "`")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected String getServerUrl(HttpServletRequest request, String address) {
        return "/"; // a description that anybody may keep says nothing of who asked for it and how
    }
}
