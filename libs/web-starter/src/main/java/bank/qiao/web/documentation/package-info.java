/** How the OpenAPI documents describe what the starter does for every service. */
@NullMarked
package bank.qiao.web.documentation;

import org.jspecify.annotations.NullMarked;
