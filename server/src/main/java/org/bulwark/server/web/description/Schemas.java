package org.bulwark.server.web.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A record says of each component whether it may be absent: by {@code Optional} or {@code @Nullable}. All others are required. */
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
            boolean known = schema.getProperties().containsKey(part.getName());
            boolean said = schema.getRequired() != null && schema.getRequired().contains(part.getName());
            if (!maybe && known && !said) {
                schema.addRequiredItem(part.getName());
            }
        }
    }
}
