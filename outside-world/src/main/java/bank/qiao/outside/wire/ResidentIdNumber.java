package bank.qiao.outside.wire;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The text is a resident ID number with the right check character; {@code x} may stand for {@code X}. */
@Constraint(validatedBy = ResidentIdNumber.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ResidentIdNumber {

    /** What to say when it isn't. */
    String message() default "must be an 18-character resident ID number with a right birth date and check character";

    /** Unused. */
    Class<?>[] groups() default {};

    /** Unused. */
    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<ResidentIdNumber, String> {

        private final Clock clock;

        /** Birth dates are compared with today. */
        public Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || IdNumber.isValid(IdNumber.canonical(value), LocalDate.now(clock));
        }
    }
}
