package bank.qiao.testsupport;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service with one POST that forgets the idempotency key and one that asks for it. */
@SpringBootApplication(proxyBeanMethods = false)
class CarelessApplication {

    @RestController
    static class Orders {

        @PostMapping("/api/v1/forgetful/{id}")
        String forgetful() {
            return "done";
        }

        @PostMapping("/api/v1/careful")
        ResponseEntity<String> careful() {
            return ResponseEntity.badRequest().body("IDEMPOTENCY_KEY_REQUIRED");
        }
    }
}
