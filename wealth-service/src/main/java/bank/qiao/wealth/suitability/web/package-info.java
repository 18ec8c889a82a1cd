/** REST of the questionnaire and the risk profile. */
@NullMarked
package bank.qiao.wealth.suitability.web;

import org.jspecify.annotations.NullMarked;
