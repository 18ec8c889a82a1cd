/** Cards and their binding over REST. */
@NullMarked
package bank.qiao.account.cards.web;

import org.jspecify.annotations.NullMarked;
