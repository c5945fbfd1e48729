package org.bulwark.server.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListStateTest {

    private static ListState state(Map<String, String> parameters) {
        return ListState.of("/list", parameters, Set.of("q", "outcome"), List.of("-received", "amount"));
    }

    @Test
    void whatIsOnNoListIsDropped() {
        ListState state = state(Map.of("q", " tea ", "password", "x", "sort", "id; drop table application"));
        assertThat(state.filters()).containsExactly(Map.entry("q", "tea"));
        assertThat(state.order()).isEqualTo("-received");
    }

    @Test
    void aValueThatIsTooLongToBeMeantIsDropped() {
        assertThat(state(Map.of("q", "a".repeat(201))).filtered()).isFalse();
    }

    @Test
    void aFilterThatIsNoWordOrNoIdAsksForNothing() {
        String id = "0190a6e2-5a4c-7000-8000-0123456789ab";
        assertThat(state(Map.of("q", "B001")).word("q")).isEqualTo("B001");
        assertThat(state(Map.of("q", "a\u0000b")).word("q")).isEmpty();
        assertThat(state(Map.of("q", id.toUpperCase(Locale.ROOT))).id("q")).isEqualTo(id);
        assertThat(state(Map.of("q", "B001")).id("q")).isEmpty();
        assertThat(state(Map.of()).id("q")).isEmpty();
    }

    @Test
    void sortingTwiceByTheSameColumnTurnsTheOrder() {
        assertThat(state(Map.of()).sortedBy("amount")).isEqualTo("/list?sort=amount");
        assertThat(state(Map.of("sort", "amount")).sortedBy("amount")).isEqualTo("/list?sort=-amount");
    }

    @Test
    void whatAFilterHoldsCannotBecomeAnotherParameter() {
        assertThat(state(Map.of("q", "a&sort=amount#x=ü")).after("k~1"))
                .isEqualTo("/list?q=a%26sort%3Damount%23x%3D%C3%BC&sort=-received&after=k~1");
    }

    @Test
    void aPageLeadsForthAndBackOverTheSameRows() {
        List<Integer> all = IntStream.range(0, 100).boxed().toList();
        Slice<Integer> first = Slice.of(state(Map.of()), all.subList(0, Slice.FETCH), String::valueOf);
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).hasValueSatisfying(to -> assertThat(to).endsWith("after=39"));
        Slice<Integer> second =
                Slice.of(state(Map.of("after", "39")), all.subList(40, 40 + Slice.FETCH), String::valueOf);
        assertThat(second.previous()).hasValueSatisfying(to -> assertThat(to).endsWith("before=40"));
        Slice<Integer> back = Slice.of(
                state(Map.of("before", "40")), all.subList(0, Slice.SIZE).reversed(), String::valueOf);
        assertThat(back.rows()).isEqualTo(first.rows());
        assertThat(back.previous()).isEmpty();
    }
}
