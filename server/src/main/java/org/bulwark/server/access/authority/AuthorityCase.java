package org.bulwark.server.access.authority;

import org.bulwark.basics.money.Money;

/**
 * What is to be decided.
 *
 * @param product the product's code
 * @param branch the branch's code
 * @param amount how much; with other exposures of the group, where the bank counts those
 * @param override whether the decision is another than the policy's
 */
public record AuthorityCase(String product, String branch, Money amount, boolean override) {}
