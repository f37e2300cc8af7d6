package io.dpuledger.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Secrets stand in every text that a customer can choose, and none may be in what is written. */
class NothingPlantedIsToldTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAST_TELLING = 6;
  private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

  /** Deals out secrets, and remembers them. */
  private static final class Planter {
    private final String seed;
    private final List<String> planted = new ArrayList<>();

    Planter(String seed) {
      this.seed = seed;
    }

    String next() {
      String secret = planted.size() % 2 == 0 ? "Zq" + seed + planted.size() : digits();
      planted.add(secret);
      return secret;
    }

    /** Like an account's number. */
    private String digits() {
      return Long.toString(
          918_273_000_000L + Math.floorMod(seed.hashCode(), 900_000) + planted.size());
    }
  }

  @Property(tries = 200)
  void noPartOfASecretIsInTheFileOrTheSummary(@ForAll("seeds") String seed) {
    Planter secrets = new Planter(seed);
    Findings findings = findings(secrets);

    String file = findings.json("2026-11-21").toPrettyString();
    String summary = Questions.answered(findings).toString();
    assertThat(secrets.planted).hasSizeGreaterThan(60);
    for (String secret : secrets.planted) {
      assertThat(file).doesNotContain(secret.substring(0, LEAST_TELLING));
      assertThat(summary).doesNotContain(secret.substring(0, LEAST_TELLING));
    }
    assertThat(file)
        .contains("READY", "--enable-auto-scaling", "RunStatement", "SparkListenerLogStart");
  }

  @Provide
  Arbitrary<String> seeds() {
    return Arbitraries.of(
            'a', 'Z', '7', '-', '_', '.', '/', ':', '@', ' ', '"', '\n', '\u00e9', '<')
        .list()
        .ofMinSize(5)
        .ofMaxSize(40)
        .map(
            letters -> {
              StringBuilder text = new StringBuilder("vx");
              letters.forEach(text::append);
              return text.toString();
            });
  }

  private static Findings findings(Planter secrets) {
    Findings findings = new Findings();
    var target = findings.target(secrets.next(), secrets.next());
    target.call("ListSessions", secrets.next(), 1, false);
    target.madeUpToken(secrets.next());
    ObjectNode session = session(secrets);
    ObjectNode page = JSON.createObjectNode().put("NextToken", secrets.next());
    page.putArray("Ids").add(session.path("Id").asText());
    page.putArray("Sessions").add(session).add(oddSession(secrets));
    findings.page(target.listing(), page, 1000, NOW);
    findings.tags(session, tags(secrets), null);
    findings.tags(session, null, secrets.next());
    findings.statements().outcome(session, secrets.next());
    findings.statements().add(List.of(statements(secrets)), true);
    bill(findings, secrets);
    findings.trailRecord(trailRecord(secrets, session.path("Id").asText()));
    findings.eventLog("s3://" + secrets.next() + "/" + secrets.next() + "/" + secrets.next());
    events(secrets).forEach(findings::event);
    return findings;
  }

  private static ObjectNode session(Planter secrets) {
    ObjectNode session =
        JSON.createObjectNode()
            .put("Id", secrets.next())
            .put("CreatedOn", 1_790_000_000.123)
            .put("Status", "READY")
            .put("ErrorMessage", secrets.next())
            .put("Description", secrets.next())
            .put("Role", "arn:aws:iam::" + secrets.next() + ":role/" + secrets.next())
            .put("SecurityConfiguration", secrets.next())
            .put("ProfileName", secrets.next());
    session.putObject("Command").put("Name", "glueetl").put("PythonVersion", secrets.next());
    ObjectNode arguments = session.putObject("DefaultArguments");
    arguments
        .put("--enable-auto-scaling", secrets.next())
        .put("--conf", secrets.next())
        .put("--" + secrets.next(), secrets.next())
        .put("--spark-event-logs-path", "s3://" + secrets.next());
    session.putObject("Connections").putArray("Connections").add(secrets.next());
    return session;
  }

  /** Where AWS's own words are expected stands something else. */
  private static ObjectNode oddSession(Planter secrets) {
    ObjectNode session = JSON.createObjectNode();
    for (String field :
        List.of(
            "Id",
            "Status",
            "WorkerType",
            "GlueVersion",
            "SessionType",
            "CreatedOn",
            "Command",
            "CompletedOn",
            "MaxCapacity",
            "NumberOfWorkers",
            "IdleTimeout",
            "DefaultArguments")) {
      session.put(field, secrets.next());
    }
    session.putObject("Env").put("ZqKey", secrets.next());
    return session;
  }

  private static ObjectNode tags(Planter secrets) {
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putObject("Tags")
        .put("owner", secrets.next() + "@" + secrets.next() + ".com")
        .put("team", secrets.next())
        .put(secrets.next(), secrets.next());
    return answer;
  }

  private static ObjectNode statements(Planter secrets) {
    ObjectNode answer = JSON.createObjectNode().put("NextToken", secrets.next());
    ObjectNode statement =
        answer.putArray("Statements").addObject().put("Id", 3).put("State", secrets.next());
    statement.put("Code", secrets.next());
    statement
        .putObject("Output")
        .put("ErrorValue", secrets.next())
        .putObject("Data")
        .put("TextPlain", secrets.next());
    return answer;
  }

  private static void bill(Findings findings, Planter secrets) {
    Map<String, String> line = new TreeMap<>();
    for (String column :
        List.of(
            "line_item_operation",
            "line_item_usage_type",
            "line_item_line_item_type",
            "pricing_unit",
            "line_item_resource_id",
            "line_item_usage_amount",
            "bill_invoice_id",
            "pricing_public_on_demand_rate",
            "line_item_usage_start_date",
            "line_item_usage_account_id",
            "resource_tags",
            "resource_tags_user_" + secrets.next(),
            "cost_category_" + secrets.next(),
            secrets.next())) {
      line.put(column, secrets.next());
    }
    line.put("line_item_product_code", "AWSGlue");
    Map<String, String> types = new TreeMap<>(line);
    types.replaceAll((column, value) -> "CSV");
    Map<String, String> called = findings.billFile(types);
    findings.billLine(called, line::get);
    line.put("line_item_line_item_type", "Usage");
    line.put(
        "line_item_resource_id", "arn:aws:glue:us-east-1:123456789012:session/" + secrets.next());
    findings.billLine(called, line::get);
    ObjectNode manifest = JSON.createObjectNode().put("exportArn", secrets.next());
    manifest.putArray("columns").addObject().put("name", secrets.next());
    findings.billManifest(manifest);
  }

  private static ObjectNode trailRecord(Planter secrets, String sessionId) {
    ObjectNode event =
        JSON.createObjectNode()
            .put("eventName", "RunStatement")
            .put("eventSource", "glue.amazonaws.com")
            .put("eventTime", "2026-11-21T14:00:00Z")
            .put("sourceIPAddress", secrets.next())
            .put("userAgent", "Boto3/1 " + secrets.next())
            .put("errorCode", secrets.next())
            .put("errorMessage", secrets.next())
            .put(secrets.next(), secrets.next());
    event
        .putObject("userIdentity")
        .put("type", secrets.next())
        .put("principalId", "AROA:" + secrets.next())
        .put("arn", secrets.next());
    ObjectNode request = event.putObject("requestParameters");
    request.put("sessionId", sessionId).put("code", secrets.next());
    request.putObject("defaultArguments").put("--" + secrets.next(), secrets.next());
    request.putObject("tags").put("zqkey", secrets.next());
    event.putObject("responseElements").put("id", secrets.next());
    return event;
  }

  private static List<JsonNode> events(Planter secrets) {
    ObjectNode start =
        JSON.createObjectNode()
            .put("Event", "SparkListenerLogStart")
            .put("Spark Version", secrets.next());
    ObjectNode environment = JSON.createObjectNode().put("Event", "SparkListenerEnvironmentUpdate");
    environment
        .putObject("Spark Properties")
        .put("spark.glue." + secrets.next(), secrets.next())
        .put("spark.app.name", secrets.next())
        .put(secrets.next(), secrets.next());
    environment
        .putObject("System Properties")
        .put(
            "sun.java.command", "Driver --SESSION_ID " + secrets.next() + " --x " + secrets.next());
    environment.putObject("Hadoop Properties").put("zqkey", secrets.next());
    ObjectNode app =
        JSON.createObjectNode()
            .put("Event", "SparkListenerApplicationStart")
            .put("App Name", secrets.next())
            .put("User", secrets.next());
    ObjectNode query =
        JSON.createObjectNode()
            .put("Event", "org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart")
            .put("description", secrets.next())
            .put("physicalPlanDescription", secrets.next());
    query.putObject("modifiedConfigs").put("zqkey", secrets.next());
    return List.of(
        start, environment, app, query, JSON.createObjectNode().put("Event", secrets.next()));
  }
}
