package io.dpuledger.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which tool opened a session, according to its id and arguments. */
public enum SessionOrigin {
  STUDIO_NOTEBOOK,
  /**
   * Opened by the Glue Studio console to preview data: 2 DPU, 30 minutes. Not idle time of people.
   */
  DATA_PREVIEW,
  DBT,
  SAGEMAKER,
  NOTEBOOK,
  OTHER;

  /** Inferred from ids and arguments, since Glue does not return it: first match wins. */
  public static final List<Sign> SIGNS =
      List.of(
          new Sign(DATA_PREVIEW, Sign.Place.START_OF_ID, "glue-studio-datapreview-"),
          new Sign(DBT, Sign.Place.START_OF_ID, "dbt-glue"),
          new Sign(STUDIO_NOTEBOOK, Sign.Place.WITHIN_ID, "GlueStudioNotebook"),
          new Sign(SAGEMAKER, Sign.Place.WITHIN_ID, "SageMaker"),
          new Sign(NOTEBOOK, Sign.Place.ARGUMENT, "--glue_kernel_version"));

  /** A sign of a tool, and where to look for it. */
  public record Sign(SessionOrigin origin, Place place, String text) {
    /** Where to look for a sign; the value of an argument does not matter. */
    public enum Place {
      START_OF_ID,
      WITHIN_ID,
      ARGUMENT
    }

    private boolean isBorneBy(String id, Map<String, String> arguments) {
      return switch (place) {
        case START_OF_ID -> id.startsWith(text);
        case WITHIN_ID -> id.contains(text);
        case ARGUMENT -> arguments.containsKey(text);
      };
    }
  }

  public static SessionOrigin of(@Nullable String sessionId, Map<String, String> arguments) {
    String id = sessionId == null ? "" : sessionId;
    return SIGNS.stream()
        .filter(sign -> sign.isBorneBy(id, arguments))
        .map(Sign::origin)
        .findFirst()
        .orElse(OTHER);
  }
}
