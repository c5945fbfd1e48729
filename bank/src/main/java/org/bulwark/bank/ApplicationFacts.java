package org.bulwark.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.bank.loan.Loan;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Role;

/** What a scorecard may read of an application, under the names of the simulated loans' columns. */
final class ApplicationFacts {

    /** Asked for, and so told elsewhere in the application. */
    private static final Set<String> TOLD = Set.of("amount", "term_months");

    private static final List<LoanField> FIELDS = LoanFields.all().stream()
            .filter(field -> field.specification().role() == Role.INPUT)
            .filter(field -> !TOLD.contains(field.specification().name()))
            .toList();

    private ApplicationFacts() {}

    /** The facts in the order of the columns; what is missing is left out. */
    static Map<String, Object> of(Loan loan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (LoanField field : FIELDS) {
            LoanField.Filling filling = field.maker().apply(1);
            filling.set(0, loan);
            Column column = filling.column();
            if (!column.isMissing(0)) {
                facts.put(field.specification().name(), value(column));
            }
        }
        return facts;
    }

    private static Object value(Column column) {
        return switch (column) {
            case NumberColumn numbers -> number(numbers.values()[0]);
            case CategoryColumn _, DateColumn _ -> column.text(0);
        };
    }

    /** Whole numbers without a decimal point, as they are written in files. */
    private static Object number(double value) {
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }
}
