package bank.qiao.load;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one measurement came to.
 *
 * @param perSecond transfers, transactions or reads
 * @param p50 milliseconds for a call
 * @param p99 likewise
 * @param databaseMicros PostgreSQL's CPU for each of them
 * @param serviceMicros account-service's CPU for each of them
 * @param ratio to what was measured just before and just after it
 */
record Result(double perSecond, double p50, double p99, double databaseMicros, double serviceMicros, double ratio) {

    Result(double perSecond, double p50, double p99, double databaseMicros, double serviceMicros) {
        this(perSecond, p50, p99, databaseMicros, serviceMicros, 1);
    }

    Result between(Result before, Result after) {
        return new Result(
                perSecond,
                p50,
                p99,
                databaseMicros,
                serviceMicros,
                2 * perSecond / (before.perSecond + after.perSecond));
    }

    static Result median(List<Result> rounds) {
        return new Result(
                median(rounds, Result::perSecond),
                median(rounds, Result::p50),
                median(rounds, Result::p99),
                median(rounds, Result::databaseMicros),
                median(rounds, Result::serviceMicros),
                median(rounds, Result::ratio));
    }

    private static double median(List<Result> rounds, ToDoubleFunction<Result> what) {
        double[] sorted = rounds.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The value below which this part of the times lies, in milliseconds; the times in nanoseconds, in any order. */
    static double percentile(long[] nanos, double part) {
        if (nanos.length == 0) {
            return 0;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }
}
