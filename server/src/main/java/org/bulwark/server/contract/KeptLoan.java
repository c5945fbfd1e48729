package org.bulwark.server.contract;

import org.bulwark.contract.payment.Account;
import org.bulwark.contract.schedule.Schedule;

/**
 * A loan whose schedule is kept.
 *
 * @param facility under which facility
 * @param schedule what falls due by the last version
 * @param account what was paid of it
 * @param lastEntry the sequence of the last entry that was booked; 0 for none
 */
public record KeptLoan(FacilityRow facility, Schedule schedule, Account account, long lastEntry) {}
