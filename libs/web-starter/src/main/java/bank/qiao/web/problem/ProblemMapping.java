package bank.qiao.web.problem;

import org.jspecify.annotations.Nullable;

/** Knows the problem that an exception means to the caller; beans of this type are asked in their order. */
@FunctionalInterface
public interface ProblemMapping {

    /** Null when this mapping does not know the exception; causes are asked for one after the other. */
    @Nullable
    Problem map(Throwable exception);
}
