package bank.qiao.identity;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Answer(int status, JsonNode body, HttpHeaders headers) {

    /** The member of the answer as text; fails when there is none. */
    String text(String member) {
        return body.required(member).asString();
    }

    /** The code of a problem document, empty for other answers. */
    String code() {
        return body.path("code").asString("");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
