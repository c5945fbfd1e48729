package org.bulwark.server.indicator;

import java.util.Currency;
import java.util.Objects;
import org.bulwark.data.source.Source;
import org.springframework.stereotype.Component;

/** From which source an indicator is read: where to look for the events behind it, and in which currency it is. */
@Component
public class IndicatorSources {

    private final CatalogueBook book;

    IndicatorSources(CatalogueBook book) {
        this.book = book;
    }

    /** The code of the first source that it reads. */
    public String first(String indicator) {
        return source(indicator).code();
    }

    /** The currency of its amounts. */
    public Currency currency(String indicator) {
        return source(indicator).currency();
    }

    private Source source(String indicator) {
        String code =
                book.catalogue().indicator(indicator).definition().sources().getFirst();
        return Objects.requireNonNull(book.catalogue().sources().get(code));
    }
}
