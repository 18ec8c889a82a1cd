/** Portraits for people who were posted without one: drawn, of nobody, and the same for the same ID number. */
@NullMarked
package bank.qiao.outside.portraits;

import org.jspecify.annotations.NullMarked;
