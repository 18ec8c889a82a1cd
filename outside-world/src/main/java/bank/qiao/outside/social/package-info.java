/** What WeChat and QQ know about a person, as features without content. */
@NullMarked
package bank.qiao.outside.social;

import org.jspecify.annotations.NullMarked;
