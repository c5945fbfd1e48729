package org.bulwark.server.web.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A record says of each component whether it may be absent: by {@code Optional} or {@code @Nullable}. Such a one may be null, all others are
 * required.
 */
@Lazy
@Component
final class Schemas implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes") // as the library has it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> whole = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (whole != null && whole.getProperties() != null) {
                require(whole, java.getRawClass());
            }
        }
        return schema;
    }

    private static void require(Schema<?> schema, Class<?> record) {
        for (RecordComponent part : record.getRecordComponents()) {
            boolean maybe =
                    part.getType() == Optional.class || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Schema<?> said = schema.getProperties().get(part.getName());
            if (said != null && maybe) {
                schema.getProperties().put(part.getName(), orNull(said));
            } else if (said != null
                    && (schema.getRequired() == null || !schema.getRequired().contains(part.getName()))) {
                schema.addRequiredItem(part.getName());
            }
        }
    }

    /** What is absent is told as null, and may be sent as null. */
    private static Schema<?> orNull(Schema<?> said) {
        if (said.get$ref() != null) {
            JsonSchema none = new JsonSchema();
            none.addType("null");
            JsonSchema either = new JsonSchema();
            either.setAnyOf(List.of(said, none));
            return either;
        }
        if (said.getTypes() != null) {
            said.addType("null");
        }
        return said;
    }
}
