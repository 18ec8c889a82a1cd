/** The people of this world and the story that each source tells about them. */
@NullMarked
package bank.qiao.outside.people;

import org.jspecify.annotations.NullMarked;
