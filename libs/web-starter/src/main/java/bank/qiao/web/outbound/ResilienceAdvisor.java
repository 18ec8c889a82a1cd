package bank.qiao.web.outbound;

import bank.qiao.web.advice.AnnotatedMethods;
import java.lang.annotation.Annotation;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.aspectj.lang.ProceedingJoinPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.aspectj.MethodInvocationProceedingJoinPoint;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Leads calls of annotated methods through one of Resilience4j's aspects, asked for when the first of them is met.
 *
 * @param <A> the annotation
 * @param <S> the aspect that knows what it means
 */
final class ResilienceAdvisor<A extends Annotation, S extends Ordered> extends AbstractPointcutAdvisor {

    private final transient Class<A> annotation;
    private final transient ObjectProvider<S> aspect;
    private final transient AroundAdvice<A, S> advice;
    private final transient Pointcut pointcut;

    ResilienceAdvisor(Class<A> annotation, ObjectProvider<S> aspect, AroundAdvice<A, S> advice) {
        this.annotation = annotation;
        this.aspect = aspect;
        this.advice = advice;
        this.pointcut = new AnnotatedMethods(annotation);
    }

    @Override
    public Pointcut getPointcut() {
        return pointcut;
    }

    @Override
    public int getOrder() {
        return aspect.getObject().getOrder();
    }

    @Override
    public Advice getAdvice() {
        return (MethodInterceptor) this::around;
    }

    private @Nullable Object around(MethodInvocation call) throws Throwable {
        // Without one at the method the aspect looks for the class's.
        A found = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), annotation);
        var joinPoint = new MethodInvocationProceedingJoinPoint((ProxyMethodInvocation) call);
        return advice.around(aspect.getObject(), joinPoint, found);
    }

    /** What an aspect does around a call. */
    @FunctionalInterface
    interface AroundAdvice<A, S> {

        @Nullable
        Object around(S aspect, ProceedingJoinPoint call, @Nullable A annotation) throws Throwable;
    }
}
