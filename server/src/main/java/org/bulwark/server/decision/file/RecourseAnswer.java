package org.bulwark.server.decision.file;

import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.recourse.FactChange;

/** What would have changed an answer, as the API tells it. */
record RecourseAnswer(String outcome, List<Told> ways, boolean complete, int decisions) {

    /** A way. */
    record Told(List<FactChange> changes, String outcome, Optional<String> limit, String text) {}

    static RecourseAnswer of(WhatWouldChange.Answer answer) {
        return new RecourseAnswer(
                answer.outcome().name(),
                answer.ways().stream()
                        .map(way -> new Told(
                                way.changes(), way.outcome().name(), way.limit().map(Money::toString), way.text()))
                        .toList(),
                answer.complete(),
                answer.decisions());
    }
}
