package bank.qiao.identity;

import bank.qiao.testsupport.BankTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The service with a real database, broker and outside world, and a wall clock that a test can put forward. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BankTest
@Import(IdentityTestConfiguration.class)
@interface IdentityTest {}
