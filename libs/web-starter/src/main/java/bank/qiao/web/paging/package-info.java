/** Keyset pages: cursor, limit, items. */
@NullMarked
package bank.qiao.web.paging;

import org.jspecify.annotations.NullMarked;
