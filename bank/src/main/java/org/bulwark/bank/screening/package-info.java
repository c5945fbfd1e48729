/** Lists that a bank screens applicants against, as files would hold them: some entries mean customers, most mean strangers. */
@NullMarked
package org.bulwark.bank.screening;

import org.jspecify.annotations.NullMarked;
