/** Tests of what the tests stand on: a check that can't fail is worth nothing. */
@NullMarked
package bank.qiao.testsupport;

import org.jspecify.annotations.NullMarked;
