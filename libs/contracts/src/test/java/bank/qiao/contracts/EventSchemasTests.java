package bank.qiao.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schemas in docs/events are those of the records. After a change to a contract run this test with
 * {@code -Dqiao.events=write} and look at the difference before committing it: only additions are allowed.
 */
class EventSchemasTests {

    private static final Path DOCS = Path.of("../../docs/events");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void theSchemasInTheDocumentationAreThoseOfTheRecords() throws IOException {
        Map<String, String> schemas = generated();
        if ("write".equals(System.getProperty("qiao.events"))) {
            write(schemas);
        }
        Map<String, String> documented = new TreeMap<>();
        try (var files = Files.list(DOCS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                documented.put(file.getFileName().toString(), Files.readString(file, UTF_8));
            }
        }
        assertThat(documented).isEqualTo(schemas);
    }

    @Test
    void everyContractIsARecordWithAVersionedTypeOnATopicOfItsPublisher() {
        for (Class<?> type : contracts()) {
            Contract contract = type.getAnnotation(Contract.class);
            assertThat(type).as(type.getName()).isRecord().isAssignableTo(Event.class);
            assertThat(contract.type()).matches("[a-z-]+\\.[a-z-]+\\.v[0-9]+");
            assertThat(contract.topic()).matches("[a-z-]+\\.[a-z-]+\\.v[0-9]+");
        }
    }

    private Map<String, String> generated() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                // Consumers pass over what they don't know, so a schema forbids no further property.
                .without(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.ADDITIONAL_FIXED_TYPES, Option.STANDARD_FORMATS);
        config.forFields()
                .withRequiredCheck(field -> field.getAnnotation(Nullable.class) == null
                        && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        var generator = new SchemaGenerator(config.build());
        Map<String, String> schemas = new TreeMap<>();
        for (Class<?> type : contracts()) {
            Contract contract = type.getAnnotation(Contract.class);
            ObjectNode schema = (ObjectNode) generator.generateSchema(type);
            schema.put("title", type.getSimpleName());
            schema.put("x-topic", contract.topic());
            schema.put("x-type", contract.type());
            schemas.put(
                    contract.type() + ".json",
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n");
        }
        return schemas;
    }

    private static void write(Map<String, String> schemas) throws IOException {
        Files.createDirectories(DOCS);
        try (var files = Files.list(DOCS)) {
            for (Path old : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Files.delete(old);
            }
        }
        for (var schema : schemas.entrySet()) {
            Files.writeString(DOCS.resolve(schema.getKey()), schema.getValue(), UTF_8);
        }
    }

    private static Iterable<Class<?>> contracts() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("bank.qiao.contracts")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Contract.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .toList();
    }
}
