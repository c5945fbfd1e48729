package org.bulwark.server.web.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.guard.AccessRule;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Says of a handler what springdoc cannot know: who may, what it takes when it reads the body itself, and how it refuses. */
@Lazy
@Component
final class Operations implements GlobalOperationComponentsCustomizer {

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod handler) {
        String thing = handler.getBeanType().getSimpleName().replaceAll("(Api|Endpoint)$", "");
        String act = handler.getMethod().getName();
        String id = thing.substring(0, 1).toLowerCase(Locale.ROOT)
                + thing.substring(1)
                + act.substring(0, 1).toUpperCase(Locale.ROOT)
                + act.substring(1);
        RequestMapping mapping = Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class));
        Optional<AccessRule> rule = AccessRule.of(handler);
        rule.ifPresent(one -> admission(operation, one));
        Takes takes = handler.getMethodAnnotation(Takes.class);
        boolean alone = takes == null || !addTo(operation, body(takes, mapping.consumes(), components));
        operation.setOperationId(
                alone || id.compareTo(operation.getOperationId()) < 0 ? id : operation.getOperationId());
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Parameters::describe);
        }
        texts(operation, mapping.produces());
        ProblemResponses.addTo(operation, handler, rule.isPresent() && rule.get() instanceof AccessRule.ForStrangers);
        return operation;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        return operation; // all is said above, where the components are at hand
    }

    private static void admission(Operation operation, AccessRule rule) {
        switch (rule) {
            case AccessRule.ForStrangers(String because) -> {
                operation.setSecurity(List.of());
                operation.addExtension("x-open", because);
            }
            case AccessRule.ForEverybody _ -> needs(operation, Set.of());
            case AccessRule.ForHolders(Set<Permission> permissions) -> needs(operation, permissions);
        }
    }

    private static void needs(Operation operation, Set<Permission> permissions) {
        List<String> names = permissions.stream().map(Enum::name).sorted().toList();
        operation.setSecurity(List.of(new SecurityRequirement().addList(DescriptionSetup.BEARER, names)));
        operation.addExtension("x-needs", names);
        List<String> fresh = permissions.stream()
                .filter(Permission::needsFreshAuthentication)
                .map(Enum::name)
                .sorted()
                .toList();
        if (!fresh.isEmpty()) {
            operation.addExtension("x-needs-fresh-sign-in", fresh);
        }
    }

    /** Handlers of one address that take other media types are one operation: true when another was there before. */
    private static boolean addTo(Operation operation, RequestBody body) {
        Optional<Content> before = Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .filter(content -> operation.getOperationId() != null
                        && body.getContent().keySet().stream().noneMatch(content::containsKey));
        before.ifPresentOrElse(
                content -> body.getContent().forEach(content::addMediaType), () -> operation.setRequestBody(body));
        return before.isPresent();
    }

    private static RequestBody body(Takes takes, String[] consumes, Components components) {
        Schema<?> one = schema(takes, components);
        Schema<?> whole = takes.many() ? list(one) : one;
        Content content = new Content();
        for (String type : consumes.length == 0 ? new String[] {"application/json"} : consumes) {
            boolean text = takes.value() == String.class && !type.equals("application/json");
            content.addMediaType(type, new MediaType().schema(text ? typed("string") : whole));
        }
        return new RequestBody().required(!takes.orNothing()).content(content);
    }

    private static Schema<?> list(Schema<?> one) {
        JsonSchema list = typed("array");
        list.setItems(one);
        return list;
    }

    private static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    private static Schema<?> schema(Takes takes, Components components) {
        if (!takes.schema().isEmpty()) {
            return new JsonSchema().$ref("#/components/schemas/" + takes.schema());
        }
        if (takes.value() == String.class || takes.value() == Object.class) {
            return typed("object");
        }
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(takes.value()).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        Objects.requireNonNull(components.getSchemas().get(nameOf(resolved.schema)))
                .setAdditionalProperties(false);
        return resolved.schema;
    }

    private static String nameOf(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    /** What goes out as bytes of a text is a text. */
    private static void texts(Operation operation, String[] produces) {
        boolean isText = produces.length > 0 && Arrays.stream(produces).noneMatch("application/json"::equals);
        @Nullable ApiResponse good = operation.getResponses().get("200");
        if (isText && good != null) {
            Content content = new Content();
            for (String type : produces) {
                content.addMediaType(type, new MediaType().schema(typed("string")));
            }
            good.setContent(content);
        }
    }
}
