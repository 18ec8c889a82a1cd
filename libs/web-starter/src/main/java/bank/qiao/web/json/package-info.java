/** Money, rates and times as the REST contract writes them; unknown fields are refused. */
@NullMarked
package bank.qiao.web.json;

import org.jspecify.annotations.NullMarked;
