package bank.qiao.service.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hash by which two requests are the same: method, path, query and what the controller was given, so that another
 * order of JSON members or another multipart boundary makes no difference.
 */
final class RequestFingerprint {

    private final JsonMapper json;

    RequestFingerprint(JsonMapper json) {
        this.json = json;
    }

    byte[] of(HttpServletRequest request, Parameter[] parameters, @Nullable Object[] arguments) {
        MessageDigest digest = sha256();
        add(digest, request.getMethod());
        add(digest, request.getRequestURI());
        add(digest, request.getQueryString());
        for (int i = 0; i < parameters.length; i++) {
            if (isPayload(parameters[i])) {
                add(digest, arguments[i]);
            }
        }
        return digest.digest();
    }

    private static boolean isPayload(Parameter parameter) {
        return AnnotatedElementUtils.hasAnnotation(parameter, RequestBody.class)
                || AnnotatedElementUtils.hasAnnotation(parameter, RequestPart.class)
                || AnnotatedElementUtils.hasAnnotation(parameter, RequestParam.class);
    }

    private void add(MessageDigest digest, @Nullable Object value) {
        byte[] bytes = switch (value) {
            case null -> new byte[0];
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case MultipartFile file -> bytesOf(file);
            default -> json.writeValueAsBytes(value);
        };
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static byte[] bytesOf(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
