/** Postings by hand over REST, for staff. */
@NullMarked
package bank.qiao.account.journals.web;

import org.jspecify.annotations.NullMarked;
