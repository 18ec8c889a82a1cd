/**
 * Faces and voices: quality, comparison, liveness hints, and the encrypted templates. The ports are here; what fills
 * them stands in {@code engine} and can be replaced by a vendor's product.
 */
@ApplicationModule(allowedDependencies = {"customers", "consents"})
@NullMarked
package bank.qiao.identity.biometrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
