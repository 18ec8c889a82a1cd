/** The auto-configuration that puts the parts of service-starter together. */
@NullMarked
package bank.qiao.service;

import org.jspecify.annotations.NullMarked;
