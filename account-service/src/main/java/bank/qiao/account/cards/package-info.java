/**
 * The customer's own debit cards: binding them by four elements, SMS and, from the second card on, face and voice;
 * listing and unbinding them. Uses accounts for the customer's standing.
 */
@NullMarked
package bank.qiao.account.cards;

import org.jspecify.annotations.NullMarked;
