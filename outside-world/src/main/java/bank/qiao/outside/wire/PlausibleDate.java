package bank.qiao.outside.wire;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The date is one that a bank may meet; the year 999999999, which Java knows too, would break formats and sums. */
@Constraint(validatedBy = PlausibleDate.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlausibleDate {

    /** What to say when it isn't. */
    String message() default "must be a date of the years 1970 to 2199";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<PlausibleDate, LocalDate> {

        private static final int FIRST_YEAR = 1970;
        private static final int LAST_YEAR = 2199;

        @Override
        public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
            return value == null || value.getYear() >= FIRST_YEAR && value.getYear() <= LAST_YEAR;
        }
    }
}
