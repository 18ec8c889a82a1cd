/** How much risk a customer may take: questionnaire, level, validity. */
@NullMarked
package bank.qiao.wealth.suitability;

import org.jspecify.annotations.NullMarked;
