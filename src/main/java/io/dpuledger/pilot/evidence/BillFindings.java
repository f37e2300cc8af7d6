package io.dpuledger.pilot.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.session.Metered;
import io.dpuledger.pilot.text.Pseudonyms;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.TextShape;
import io.dpuledger.pilot.text.Times;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Glue's lines of a bill look. Amounts of money are not read; of rates only the list rate. */
public final class BillFindings {
  private static final Pattern RESOURCE_ARN =
      Pattern.compile("arn:aws[a-z-]*:glue:[a-z0-9-]+:\\d{12}:([a-zA-Z]{2,20})/(.{1,255})");

  private static final int LIST_RATE_DECIMALS = 3;

  private final Pseudonyms names;
  private final Tally forms = new Tally();
  private final Tallies columns = new Tallies();
  private final Tally lineTypes = new Tally();
  private final Tallies resources = new Tallies();
  private final Tallies usage = new Tallies();
  private final Tally periods = new Tally();
  private final Tally tags = new Tally();
  private final Tally invoices = new Tally();
  private final BilledSessions sessions = new BilledSessions();
  private final ManifestFindings manifests = new ManifestFindings();
  private long lines;

  public BillFindings(Pseudonyms names) {
    this.names = names;
  }

  /**
   * Adds a file by its columns.
   *
   * @param types the type of each column
   * @return what the columns are called that its lines are read by; empty if it is no bill
   */
  public Map<String, String> file(Map<String, String> types) {
    String form = BillColumns.form(types.keySet());
    forms.add(form);
    types.forEach(
        (column, type) ->
            columns.of(form).add(PublicText.ours(BillColumns.shown(column, names) + ": " + type)));
    return form.equals(BillColumns.NO_BILL) ? Map.of() : BillColumns.of(form);
  }

  /** Adds the manifest of an export. */
  public void manifest(JsonNode manifest) {
    manifests.add(manifest);
  }

  /**
   * Adds a line if it is one of Glue's.
   *
   * @param cell the text in a column, null if there is none
   */
  public void line(Map<String, String> called, Function<String, @Nullable String> cell) {
    Function<String, String> read =
        what -> {
          String column = called.get(what);
          String text = column == null ? null : cell.apply(column);
          return text == null ? "" : text;
        };
    if (!BillColumns.isGlue(read.apply(BillColumns.PRODUCT))) {
      return;
    }
    lines++;
    String lineType = read.apply(BillColumns.LINE_TYPE);
    lineTypes.add(BillWords.LINE_TYPES.word(lineType));
    PublicText operation = BillWords.OPERATIONS.word(read.apply(BillColumns.OPERATION));
    resources.of(operation).add(resource(read.apply(BillColumns.RESOURCE)));
    usage
        .of(BillWords.USAGE_TYPES.word(read.apply(BillColumns.USAGE_TYPE)))
        .add(
            PublicText.ours(
                operation
                    + ", unit "
                    + BillWords.UNITS.word(read.apply(BillColumns.UNIT))
                    + ", meter "
                    + BillWords.USAGE_TYPES.word(read.apply(BillColumns.METER))
                    + ", list rate "
                    + listRate(read.apply(BillColumns.LIST_RATE))));
    Instant start = BilledSessions.time(read.apply(BillColumns.START));
    Instant end = BilledSessions.time(read.apply(BillColumns.END));
    periods.add(
        start == null || end == null ? "unreadable" : Times.coarse(Duration.between(start, end)));
    tags.add(read.apply(BillColumns.TAGS).length() > "{}".length() ? "tags" : "no tags");
    invoices.add(read.apply(BillColumns.INVOICE).isEmpty() ? "no invoice yet" : "invoice");
    Matcher arn = RESOURCE_ARN.matcher(read.apply(BillColumns.RESOURCE));
    if (lineType.equals("Usage")) {
      sessions.add(
          arn.matches() && arn.group(1).equals("session") ? arn.group(2) : null,
          read.apply(BillColumns.AMOUNT),
          start,
          end);
    }
  }

  private static PublicText resource(String id) {
    if (id.isEmpty()) {
      return PublicText.ours("empty");
    }
    Matcher arn = RESOURCE_ARN.matcher(id);
    return arn.matches()
        ? PublicText.ours("ARN of a Glue " + BillWords.RESOURCES.word(arn.group(1)))
        : TextShape.of(id);
  }

  private static String listRate(String rate) {
    BigDecimal number = BilledSessions.number(rate);
    return number == null
        ? "none"
        : number
            .setScale(LIST_RATE_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }

  public long lines() {
    return lines;
  }

  public Tallies resources() {
    return resources;
  }

  public Tallies usage() {
    return usage;
  }

  public Tally lineTypes() {
    return lineTypes;
  }

  public Tally tags() {
    return tags;
  }

  public BilledSessions sessions() {
    return sessions;
  }

  /** Whether anything was added. */
  public boolean hasFiles() {
    return forms.total() > 0;
  }

  public ObjectNode json(Map<String, Metered> listed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("files", forms.json());
    json.set("columns", columns.json());
    json.set("manifests", manifests.json());
    json.put("glueLines", lines);
    json.set("lineTypes", lineTypes.json());
    json.set("resourceIdsByOperation", resources.json());
    json.set("usageTypes", usage.json());
    json.set("lengthOfLines", periods.json());
    json.set("resourceTags", tags.json());
    json.set("invoices", invoices.json());
    json.set("billedAgainstListed", sessions.against(listed).json());
    return json;
  }
}
