/**
 * Names, numbers and addresses for the population: who its firms and people would be if they existed.
 *
 * <p>Nobody here does. Official numbers have right check characters, so that software takes them, and begin with the region 99, which no
 * place has (GB/T 2260); telephone numbers have the country code 999, which no country has (ITU-T E.164).
 */
@NullMarked
package org.bulwark.bank.identity;

import org.jspecify.annotations.NullMarked;
