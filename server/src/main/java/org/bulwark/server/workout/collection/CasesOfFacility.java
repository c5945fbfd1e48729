package org.bulwark.server.workout.collection;

import java.util.List;
import java.util.Locale;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.FacilityPart;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases of a facility, on its page. */
@Component
@Order(5)
class CasesOfFacility implements FacilityPart {

    private final Cases cases;

    CasesOfFacility(Cases cases) {
        this.cases = cases;
    }

    @Override
    public List<Section> of(FacilityRow facility, Caller caller, Locale language) {
        if (!caller.may(Permission.WORKOUT_READ)) {
            return List.of();
        }
        List<CaseRow> all = cases.ofFacility(facility.id());
        if (all.isEmpty()) {
            return List.of();
        }
        DataList list = DataList.plain(
                "cases",
                Text.word("menu.collection"),
                List.of(
                        Column.of("case", "case"),
                        Column.of("opened", "case.opened"),
                        Column.of("strategy", "case.strategy"),
                        Column.of("owner", "alert.owner")),
                all.stream().map(CasesOfFacility::row).toList(),
                DataList.Empty.of(Text.word("cases.none"), Text.word("cases.none.how")));
        return List.of(new Section(list, List.of()));
    }

    private static Row row(CaseRow row) {
        return new Row(
                row.id().toString(),
                row.name(),
                List.of(
                        Cell.link(row.name(), CollectionPages.PATH + "/" + row.id()),
                        new Cell.Day(row.openedOn()),
                        Cell.mark(row.closed().map(CaseView::badge).orElseGet(() -> CaseView.badge(row.strategy()))),
                        row.owner().map(Cell::text).orElse(Cell.none())));
    }
}
