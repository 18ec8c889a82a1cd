/** The API documents of all services as one, and a page to read them. */
@NullMarked
package bank.qiao.gateway.documentation;

import org.jspecify.annotations.NullMarked;
