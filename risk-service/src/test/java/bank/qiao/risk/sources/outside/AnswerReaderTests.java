package bank.qiao.risk.sources.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.risk.sources.Features;
import bank.qiao.risk.sources.SourceAnswer;
import bank.qiao.risk.sources.UnreadableAnswerException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTests {

    private static final AnswerReader READER = new AnswerReader("report", List.of("loans", "late"), List.of("overdue"));

    @Test
    void agreedFieldsBecomeFeaturesAndOthersArePassedOver() {
        String raw =
                "{\"found\":true,\"more\":1,\"report\":{\"loans\":3,\"overdue\":false,\"name\":\"x\",\"late\":null}}";
        assertThat(READER.read(raw))
                .isEqualTo(new SourceAnswer.Found(Features.of(Map.of("loans", "3", "overdue", "false")), raw));
    }

    @Test
    void aPersonWhoIsNotFoundHasNoFile() {
        assertThat(READER.read("{\"found\":false}")).isEqualTo(new SourceAnswer.NoFile("{\"found\":false}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"found\":\"yes\"}",
                "{\"found\":true}",
                "{\"found\":true,\"report\":{\"loans\":3}}",
                "{\"found\":true,\"report\":{\"overdue\":true,\"loans\":\"3\"}}",
                "{\"found\":true,\"report\":{\"overdue\":true,\"loans\":3.5}}",
                "{\"found\":true,\"report\":{\"overdue\":true,\"loans\":-1}}",
                "{\"found\":true,\"report\":{\"overdue\":true,\"loans\":1000000000001}}",
                "{\"found\":true,\"report\":{\"overdue\":true,\"loans\":99999999999999999999}}",
                "{\"found\":true,\"report\":{\"overdue\":null,\"loans\":3}}",
                "{\"found\":true,\"report\":{\"overdue\":true}} x",
                "{\"found\":true,\"found\":false}"
            })
    void whatWasNotAgreedIsUnreadableAndTheErrorQuotesNothing(String raw) {
        assertThatThrownBy(() -> READER.read(raw))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasNoCause();
    }

    @Test
    void noBodyIsUnreadable() {
        assertThatThrownBy(() -> READER.read(null)).isInstanceOf(UnreadableAnswerException.class);
    }
}
