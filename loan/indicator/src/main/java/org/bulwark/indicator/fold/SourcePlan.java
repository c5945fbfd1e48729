package org.bulwark.indicator.fold;

import org.bulwark.data.source.Source;

/**
 * What is kept of one source.
 *
 * @param index its place in the plan
 * @param source the source
 * @param filters the filters of its columns
 * @param months what a row by month holds
 * @param days what a row by day holds
 */
record SourcePlan(int index, Source source, Filters filters, Layout months, Layout days) {}
