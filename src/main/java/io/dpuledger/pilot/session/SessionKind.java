package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.dpuledger.pilot.text.PublicText;
import java.util.regex.Pattern;

/** Which tool a session is from, by its id and the keys of its arguments, as we believe it. */
enum SessionKind {
  DATA_PREVIEW("data preview"),
  DBT("dbt-glue"),
  STUDIO_NOTEBOOK("Glue Studio notebook"),
  SAGEMAKER("SageMaker"),
  UNIFIED_STUDIO("Unified Studio"),
  KERNEL("AWS notebook kernel"),
  PLAIN_UUID("other, id is a UUID"),
  OTHER("other");

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern PLAIN = Pattern.compile(UUID);
  private static final Pattern PROJECT = Pattern.compile("(.+-)?[a-zA-Z0-9_-]{1,36}-" + UUID);

  private final String label;

  SessionKind(String label) {
    this.label = label;
  }

  PublicText label() {
    return PublicText.ours(label);
  }

  static SessionKind of(JsonNode session) {
    String id = session.path("Id").asText("");
    JsonNode arguments = session.path("DefaultArguments");
    if (id.startsWith("glue-studio-datapreview-")) {
      return DATA_PREVIEW;
    }
    if (id.startsWith("dbt-glue")) {
      return DBT;
    }
    if (id.contains("GlueStudioNotebook")) {
      return STUDIO_NOTEBOOK;
    }
    if (id.contains("SageMaker")) {
      return SAGEMAKER;
    }
    if (PROJECT.matcher(id).matches()
        && arguments.path("--conf").asText("").contains("spark.glue.JOB_NAME=Interactive/")) {
      return UNIFIED_STUDIO;
    }
    if (arguments.has("--glue_kernel_version")) {
      return KERNEL;
    }
    return PLAIN.matcher(id).matches() ? PLAIN_UUID : OTHER;
  }
}
