package org.bulwark.server.web.show;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #show}. */
@Component
final class ShowDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "show";

    private final MessageSource messages;
    private final ZoneId zone;

    ShowDialect(MessageSource messages, ZoneId bankZone) {
        this.messages = messages;
        this.zone = bankZone;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String expressionObjectName) {
        return expressionObjectName.equals(NAME) ? new Show(messages, context.getLocale(), zone) : null;
    }

    @Override
    public boolean isCacheable(String expressionObjectName) {
        return true;
    }
}
