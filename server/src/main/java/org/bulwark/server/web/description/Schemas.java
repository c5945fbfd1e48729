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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A record says of each component whether it may be absent: by {@code Optional} or {@code @Nullable}. Such a one may be null, all others are
 * required. Which schema is which record's is noted while they are made; what follows from it is written when all are there.
 */
@Lazy
@Component
class Schemas implements ModelConverter {

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes") // as the library has it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null) {
            note(java);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** A record, and those within it, in whatever they are wrapped. */
    private void note(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isRecord() && records.putIfAbsent(FamilyNames.of(raw), raw) == null) {
            for (RecordComponent part : raw.getRecordComponents()) {
                note(Json31.mapper().constructType(part.getGenericType()));
            }
        }
        for (int i = 0; i < type.containedTypeCount(); i++) {
            note(type.containedType(i));
        }
    }

    /** Writes it into the schemas by their names. */
    @SuppressWarnings("rawtypes") // as the library has it
    void judge(Map<String, Schema> schemas) {
        records.forEach((name, record) -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                judge(schema, record);
            }
        });
    }

    private static void judge(Schema<?> schema, Class<?> record) {
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
        Set<String> types = new LinkedHashSet<>();
        if (said.getTypes() != null) {
            types.addAll(said.getTypes());
        } else if (said.getType() != null) {
            types.add(said.getType());
        }
        if (!types.isEmpty()) {
            types.add("null");
            said.setTypes(types);
        }
        return said;
    }
}
