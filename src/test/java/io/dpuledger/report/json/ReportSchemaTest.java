package io.dpuledger.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.price.PriceBasis;
import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.report.figures.IdleEstimate;
import io.dpuledger.report.figures.LedgerReport;
import io.dpuledger.report.figures.UnitHours;
import io.dpuledger.report.fixture.AnyReport;
import io.dpuledger.report.fixture.HostileReport;
import io.dpuledger.report.fixture.RecommendationFixture;
import io.dpuledger.report.fixture.ReportFixture;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema describes each field that is written, and no other. */
class ReportSchemaTest {
  /** Their fields are names of figures and of flags. */
  private static final Set<String> MAPS = Set.of("details", "quality_flags");

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode TEXT = text();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

  static Stream<LedgerReport> reports() {
    return Stream.of(
        full().build(),
        ReportFixture.realistic().simulated().currencies("USD", "CNY").build(),
        HostileReport.fixture().build(),
        ReportFixture.report().currencies().build(),
        ReportFixture.report().currencies().unpriced(new UnitHours("DPU", BigDecimal.TEN)).build());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyReportIsAsDescribed(LedgerReport report) {
    assertThat(problems(json(report))).isEmpty();
  }

  @Property(tries = 20)
  void anyReportIsAsDescribed(@ForAll(supplier = AnyReport.class) LedgerReport report) {
    assertThat(problems(json(report))).isEmpty();
  }

  @Test
  void aFieldThatIsNotDescribedIsRefusedWhereverItIs() {
    JsonNode report = json(full().build());
    for (ObjectNode record : records(report)) {
      record.put("surprise", 1);
      assertThat(problems(report)).as(record.toString()).isNotEmpty();
      record.remove("surprise");
    }
    assertThat(problems(report)).isEmpty();
  }

  @Test
  void aFieldThatIsMissingIsRefusedWhicheverItIs() {
    JsonNode report = json(full().build());
    for (ObjectNode record : records(report)) {
      for (String field : fields(record)) {
        JsonNode value = record.remove(field);
        assertThat(problems(report)).as(field).isNotEmpty();
        record.set(field, value);
      }
    }
    assertThat(problems(report)).isEmpty();
  }

  @Test
  void aFigureAsTextAndAnUnknownGradeAreRefused() {
    ObjectNode report = (ObjectNode) json(full().build());
    ObjectNode money = (ObjectNode) report.at("/currencies/0");
    money.put("list_cost", "12.50");
    assertThat(problems(report)).hasSize(1).first().asString().contains("list_cost");
    money.put("list_cost", 12.5).putNull("idle_cost_low");
    assertThat(problems(report)).hasSize(1).first().asString().contains("idle_cost_low");
    money.put("idle_cost_low", 0);
    ((ObjectNode) report.at("/currencies/0/recommendations/0")).put("confidence", "E");
    assertThat(problems(report)).hasSize(1).first().asString().contains("confidence");
  }

  @Test
  void everyFieldIsDescribedAndRequired() {
    for (JsonNode definition : TEXT.get("$defs")) {
      assertThat(definition.path("description").asText()).as(definition.toString()).isNotBlank();
      JsonNode fields = definition.path("properties");
      fields.forEach(
          field ->
              assertThat(field.path("description").asText()).as(field.toString()).isNotBlank());
      assertThat(texts(definition.path("required"))).isEqualTo(fields(fields));
    }
  }

  /** With {@code -Dgolden.update=true} the copy is renewed and the test fails: look at it. */
  @Test
  void theCopyInTheRepositoryIsWhatTheDescriptionsSay() throws IOException {
    Path copy = Path.of("src/main/resources/io/dpuledger/report/json/report.schema.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(copy, JsonReport.schema());
      throw new AssertionError(copy + " is renewed: look at it, then run without golden.update");
    }
    assertThat(JsonReport.schema()).isEqualTo(Files.readString(copy));
  }

  @Test
  void gradesAreThoseOfTheProgram() {
    assertThat(grades("recommendation_kind")).isEqualTo(names(Recommendation.Kind.values()));
    assertThat(grades("confidence")).isEqualTo(names(Recommendation.Confidence.values()));
    assertThat(grades("level")).isEqualTo(names(Recommendation.Level.values()));
    assertThat(grades("recommendation_status")).isEqualTo(names(Recommendation.Status.values()));
    assertThat(grades("recommendation_change")).isEqualTo(names(Recommendation.Change.values()));
    assertThat(grades("collection_outcome")).isEqualTo(names(CollectionOutcome.values()));
    assertThat(grades("price_basis")).isEqualTo(names(PriceBasis.values()));
  }

  /** One of every record. */
  private static ReportFixture full() {
    BigDecimal one = BigDecimal.ONE;
    return ReportFixture.realistic()
        .days(2)
        .changes(RecommendationFixture.change("stop").savesOnce("12.50").interruptions(3).build())
        .unpriced(new UnitHours("M-DPU", one))
        .idleEstimate(
            new IdleEstimate(
                ReportFixture.report().build().period(),
                one,
                one,
                new IdleEstimate.Band(one, one),
                one,
                "ENDING",
                new IdleEstimate.MeasuredTeam("risk", 20),
                one));
  }

  private static Set<ValidationMessage> problems(JsonNode report) {
    return SCHEMA.validate(report);
  }

  private static List<ObjectNode> records(JsonNode node) {
    List<ObjectNode> records = new ArrayList<>();
    if (node instanceof ObjectNode record) {
      records.add(record);
    }
    node.fields()
        .forEachRemaining(
            field -> {
              if (!MAPS.contains(field.getKey())) {
                records.addAll(records(field.getValue()));
              }
            });
    if (node instanceof ArrayNode items) {
      items.forEach(item -> records.addAll(records(item)));
    }
    return records;
  }

  private static List<String> fields(JsonNode record) {
    List<String> fields = new ArrayList<>();
    record.fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static List<String> grades(String definition) {
    return texts(TEXT.at("/$defs/" + definition + "/enum"));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static JsonNode json(LedgerReport report) {
    try {
      return MAPPER.readTree(JsonReport.render(report));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static JsonNode text() {
    try (InputStream schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
      return MAPPER.readTree(Objects.requireNonNull(schema));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
