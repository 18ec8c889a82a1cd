package bank.qiao.service.idempotency;

import bank.qiao.service.idempotency.IdempotencyKeys.Answer;
import bank.qiao.service.idempotency.IdempotencyKeys.Claim;
import bank.qiao.service.idempotency.IdempotencyKeys.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs every POST at most once per key. The claim is taken in a short transaction of its own; the effect, the key's
 * record and the answer are one transaction: after a crash at any point either all of it is there or nothing.
 */
class Idempotency implements MethodInterceptor {

    static final String REPLAYED = "Idempotent-Replayed";

    private final IdempotencyKeys keys;
    private final RequestFingerprint fingerprint;
    private final CallerName callerName;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Idempotency(
            IdempotencyKeys keys,
            RequestFingerprint fingerprint,
            CallerName callerName,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.fingerprint = fingerprint;
        this.callerName = callerName;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every POST of ours but those that say why not. */
    static boolean isCovered(Method method) {
        return method.getDeclaringClass().getName().startsWith("bank.qiao.")
                && !method.isAnnotationPresent(IdempotentByNature.class);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Method method = call.getMethod();
        HttpServletRequest request = currentRequest();
        if (request == null || !isCovered(method)) {
            return call.proceed();
        }
        byte[] hash = fingerprint.of(request, method.getParameters(), call.getArguments());
        Found found = keys.claim(callerName.of(request), request.getHeader(IdempotencyKeyCheck.HEADER), hash);
        Answer first = found.answer();
        if (first != null) {
            return entity(first, true);
        }
        Claim claim = found.claim();
        if (claim == null) {
            throw new IllegalStateException("neither claim nor answer");
        }
        try {
            return run(call, claim);
        } catch (Throwable e) {
            keys.release(claim);
            throw e;
        }
    }

    private @Nullable Object run(MethodInvocation call, Claim claim) throws Throwable {
        ClaimedEffect effect = effectAmong(call.getArguments());
        if (effect == null) {
            return entity(inTransaction(claim, () -> (ResponseEntity<?>) proceed(call)), false);
        }
        Answer[] kept = new Answer[1];
        effect.bind(new ClaimedEffect.Committer() {
            @Override
            public <T> ResponseEntity<T> commit(Supplier<ResponseEntity<T>> work) {
                ResponseEntity<?>[] result = new ResponseEntity<?>[1];
                kept[0] = inTransaction(claim, () -> result[0] = work.get());
                @SuppressWarnings("unchecked")
                ResponseEntity<T> typed = (ResponseEntity<T>) result[0];
                return typed;
            }
        });
        Object result = call.proceed();
        if (!effect.isCommitted()) {
            throw new IllegalStateException(call.getMethod() + " answered without committing its effect");
        }
        return kept[0] == null ? result : entity(kept[0], false);
    }

    private Answer inTransaction(Claim claim, Supplier<ResponseEntity<?>> effect) {
        Answer answer = transaction.execute(status -> {
            ResponseEntity<?> result = effect.get();
            Answer kept = answerOf(result);
            if (result.getStatusCode().is2xxSuccessful()) {
                keys.complete(claim, kept);
            } else {
                throw new IllegalStateException("a POST refuses by an exception, not by status " + kept.status());
            }
            return kept;
        });
        return answer;
    }

    private Answer answerOf(ResponseEntity<?> result) {
        URI location = result.getHeaders().getLocation();
        Object body = result.getBody();
        return new Answer(
                result.getStatusCode().value(),
                location == null ? null : location.toString(),
                body == null ? new byte[0] : json.writeValueAsBytes(body));
    }

    private static ResponseEntity<byte[]> entity(Answer answer, boolean replayed) {
        HttpHeaders headers = new HttpHeaders();
        if (answer.location() != null) {
            headers.setLocation(URI.create(answer.location()));
        }
        if (replayed) {
            headers.set(REPLAYED, "true");
        }
        if (answer.body().length == 0) {
            return ResponseEntity.status(answer.status()).headers(headers).build();
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
    }

    private static @Nullable ClaimedEffect effectAmong(@Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof ClaimedEffect effect) {
                return effect;
            }
        }
        return null;
    }

    private static @Nullable HttpServletRequest currentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
