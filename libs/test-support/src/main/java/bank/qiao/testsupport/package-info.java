/** What the tests of every service share: real servers, signed tokens, a clock to move, the world outside, house rules. */
@NullMarked
package bank.qiao.testsupport;

import org.jspecify.annotations.NullMarked;
