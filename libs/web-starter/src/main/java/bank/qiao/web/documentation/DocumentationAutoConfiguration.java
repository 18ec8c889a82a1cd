package bank.qiao.web.documentation;

import bank.qiao.money.Money;
import bank.qiao.money.Quantity;
import bank.qiao.money.Rate;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.CustomerCaller;
import bank.qiao.web.security.StaffCaller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.web.method.HandlerMethod;

/** Money as it is on the wire, callers left out, paging spelled out, a problem document as the answer to anything bad. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
public class DocumentationAutoConfiguration {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Money.class, money())
                .replaceWithSchema(Rate.class, decimal("0.0005"))
                .replaceWithSchema(Quantity.class, decimal("100.00"))
                .addRequestWrapperToIgnore(CustomerCaller.class, StaffCaller.class, PageRequest.class);
    }

    @Bean
    OpenAPI openApi(Environment environment) {
        String name = environment.getProperty("spring.application.name", "qiao");
        return new OpenAPI().info(new Info().title(name).version("v1"));
    }

    @Bean
    GlobalOperationCustomizer pagesAndProblems() {
        return DocumentationAutoConfiguration::complete;
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> {
            if (api.getComponents() == null) {
                api.setComponents(new Components());
            }
            api.getComponents().addSchemas(PROBLEM, problem());
        };
    }

    private static Operation complete(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                operation.addParametersItem(query("cursor", new StringSchema().format("uuid")));
                operation.addParametersItem(query("limit", limit()));
            }
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("The request was refused or failed")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        return operation;
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static Schema<?> limit() {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        schema.setDefault(PageRequest.DEFAULT_LIMIT);
        return schema;
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty(
                        "amount",
                        new StringSchema()
                                .pattern("^-?(0|[1-9][0-9]{0,12})\\.[0-9]{2}$")
                                .example("1234.50"))
                .addProperty("currency", new StringSchema().addEnumItem("CNY"))
                .required(List.of("amount", "currency"));
    }

    private static Schema<?> decimal(String example) {
        return new StringSchema().format("decimal").example(example);
    }

    private static Schema<?> problem() {
        Schema<?> invalid = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().example("urn:qiao:problem:VALIDATION_FAILED"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("VALIDATION_FAILED"))
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(invalid))
                .required(List.of("type", "title", "status", "code", "traceId"));
    }
}
