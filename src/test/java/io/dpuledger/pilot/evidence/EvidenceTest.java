package io.dpuledger.pilot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.pilot.SessionJson;
import io.dpuledger.pilot.session.SessionFindings;
import io.dpuledger.pilot.text.Pseudonyms;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  private static final String ARN = "arn:aws:glue:us-east-1:444455556666:";

  private final Pseudonyms names = Pseudonyms.ofThisRun();
  private final SessionFindings sessions = new SessionFindings(names);
  private final BillFindings bill = new BillFindings(names);
  private final TrailFindings trail = new TrailFindings();
  private final EventLogFindings logs = new EventLogFindings();

  @Test
  void columnsOfTheCustomersTagsAreHashed() {
    bill.file(
        Map.of(
            "line_item_usage_type",
            "BINARY",
            "product",
            "group",
            "resource_tags_user_salary",
            "BINARY",
            "salary",
            "BINARY"));
    var columns = bill.json(Map.of()).at("/columns/CUR 2.0");
    assertThat(columns.toString())
        .contains("line_item_usage_type: BINARY", "product: group", "resource_tags #")
        .doesNotContain("salary");
  }

  @Test
  void linesOfOtherServicesAreNotRead() {
    Map<String, String> line = usage("", "2.0");
    line.put("line_item_product_code", "AmazonEC2");
    add(line);
    assertThat(bill.lines()).isZero();
  }

  @Test
  void resourcesUsageTypesAndListRatesAreSeenAndMoneyIsNot() {
    Map<String, String> line = usage(ARN + "session/mine", "2.0");
    line.put("line_item_unblended_cost", "0.8123");
    add(line);
    add(usage("", "1.0"));
    assertThat(bill.resources())
        .hasToString("GlueInteractiveSession: 1 x ARN of a Glue session, 1 x empty");
    assertThat(bill.usage())
        .hasToString(
            "USE1-GlueInteractiveSession-DPU-Hour: 2 x GlueInteractiveSession, unit DPU-Hour, meter , list rate 0.44");
    assertThat(bill.json(Map.of()).toString()).doesNotContain("0.8123", "mine", "444455556666");
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED, 1440, 7200, 2.0, billed as DPUSeconds",
    "STOPPED, 20, 100, 0.083333, billed as 60 s x MaxCapacity",
    "STOPPED, 1440, 7200, 2.083333, billed from CreatedOn to CompletedOn",
    "STOPPED, 1440, 7200, 1.5, billed less than DPUSeconds",
    "STOPPED, 1440, 7200, 3.5, billed more than DPUSeconds",
    "FAILED, null, null, 0.5, 'billed, no DPUSeconds'",
  })
  void aSessionThatIsBilledByNameIsHeldAgainstItsOwnFigures(
      String status, String execution, String dpuSeconds, String billed, String expected) {
    list("mine", status, execution, dpuSeconds);
    Map<String, String> first = usage(ARN + "session/mine", billed);
    first.put("line_item_usage_start_date", "2026-11-03T14:00:00.000Z");
    add(first);
    assertThat(bill.sessions().against(sessions.metered()))
        .hasToString(status + ": 1 x " + expected);
  }

  @Test
  void aSessionThatTheBillDoesNotCoverIsNotCompared() {
    list("mine", "STOPPED", "1440", "7200");
    Map<String, String> line = usage(ARN + "session/mine", "2.0");
    line.put("line_item_usage_start_date", "2026-11-03T14:10:00.000Z");
    add(line);
    assertThat(bill.sessions().against(sessions.metered())).hasToString("none");
  }

  /** From 14:05 to 14:30 on 2026-11-03. */
  private void list(String id, String status, String execution, String dpuSeconds) {
    sessions.add(
        SessionJson.of(
            """
            {'Id':'%s','Status':'%s','MaxCapacity':5.0,'ExecutionTime':%s,'DPUSeconds':%s,
             'CreatedOn':1793714700,'CompletedOn':1793716200}
            """
                .formatted(id, status, execution, dpuSeconds)));
  }

  private void add(Map<String, String> line) {
    Map<String, String> types = new TreeMap<>(line);
    types.replaceAll((column, value) -> "CSV");
    bill.line(bill.file(types), line::get);
  }

  private static Map<String, String> usage(String resource, String amount) {
    return new TreeMap<>(
        Map.of(
            "line_item_product_code", "AWSGlue",
            "line_item_line_item_type", "Usage",
            "line_item_operation", "GlueInteractiveSession",
            "line_item_usage_type", "USE1-GlueInteractiveSession-DPU-Hour",
            "line_item_resource_id", resource,
            "line_item_usage_amount", amount,
            "line_item_usage_start_date", "2026-11-03T14:00:00.000Z",
            "line_item_usage_end_date", "2026-11-03T15:00:00Z",
            "pricing_unit", "DPU-Hour",
            "pricing_public_on_demand_rate", "0.4400000000"));
  }

  @Test
  void aTrailShowsMaskedCodeResponsesAndPolls() {
    trail(call("RunStatement", "14:00:00", "{'sessionId':'s','code':'***'}", "{'id':3}"));
    trail(call("RunStatement", "14:00:00", "{'sessionId':'s','code':'spark'}", "null"));
    for (String second : new String[] {"01", "02", "03", "59"}) {
      trail(call("GetStatement", "14:00:" + second, "{'sessionId':'s','id':3}", "null"));
    }
    assertThat(trail.code()).hasToString("RunStatement: 1 x in clear, 1 x masked");
    assertThat(trail.responses().fields()).containsExactly("id");
    assertThat(trail.polls()).hasToString("Boto3: 2 x 1, 1 x more than 15");
  }

  @Test
  void callsOfOtherServicesOfTheSameNameAreNotRead() {
    var event = call("CreateSession", "14:00:00", "{}", "null");
    trail.add(
        SessionJson.of(event.toString().replace("glue.amazonaws", "s3express.amazonaws")),
        Map.of());
    assertThat(trail.hasRecords()).isFalse();
  }

  private void trail(JsonNode event) {
    trail.add(event, Map.of());
  }

  private static JsonNode call(String name, String time, String request, String response) {
    return SessionJson.of(
        """
        {'eventSource':'glue.amazonaws.com','eventName':'%s','eventTime':'2026-11-03T%sZ',
         'userAgent':'Boto3/1.34 x','requestParameters':%s,'responseElements':%s}
        """
            .formatted(name, time, request, response));
  }

  @Test
  void anEventLogShowsSparkAndWhetherItNamesItsSession() {
    Map<String, String> listed = Map.of("mine", "");
    logs.file("s3://bucket/mine/spark-application-1652112738214.inprogress", listed);
    logs.file("/logs/eventlog_v2_x/events_1_x.zstd.compact", listed);
    logs.add(
        SessionJson.of("{'Event':'SparkListenerLogStart','Spark Version':'3.5.4-amzn-0'}"), listed);
    logs.add(
        SessionJson.of(
            """
            {'Event':'SparkListenerEnvironmentUpdate',
             'Spark Properties':{'spark.glue.JOB_NAME':'x','spark.mine':'y'},
             'System Properties':{'sun.java.command':'Driver --SESSION_ID mine'}}
            """),
        listed);
    assertThat(logs.files())
        .hasToString("1 x events_*.zstd.compact, 1 x spark-application-*.inprogress");
    assertThat(logs.versions()).hasToString("1 x 3.5.4-amzn-0");
    assertThat(logs.sessions().toString())
        .contains(
            "the path has the id of a listed session",
            "the path has no id",
            "the driver's command has the id of a listed session");
    assertThat(logs.json().path("sparkPropertyNames").toString())
        .isEqualTo("{\"(other names)\":1,\"spark.glue.JOB_NAME\":1}");
  }
}
