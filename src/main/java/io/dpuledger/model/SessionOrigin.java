package io.dpuledger.model;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which tool opened a session, according to its id, arguments and tags. */
public enum SessionOrigin {
  STUDIO_NOTEBOOK,
  /**
   * Opened by the Glue Studio console to preview data: 2 DPU, 30 minutes. Not idle time of people.
   */
  DATA_PREVIEW,
  DBT,
  SAGEMAKER,
  NOTEBOOK,
  UNIFIED_STUDIO,
  OTHER;

  /** Inferred from ids, arguments and tags, since Glue does not return it: first match wins. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(DATA_PREVIEW, seen -> seen.id.startsWith("glue-studio-datapreview-")),
          new Sign(DBT, seen -> seen.id.startsWith("dbt-glue")),
          new Sign(
              UNIFIED_STUDIO, seen -> UnifiedStudio.byName(seen.arguments, seen.tags).isPresent()),
          new Sign(STUDIO_NOTEBOOK, seen -> seen.id.contains("GlueStudioNotebook")),
          new Sign(SAGEMAKER, seen -> seen.id.contains("SageMaker")),
          new Sign(UNIFIED_STUDIO, seen -> UnifiedStudio.byId(seen.id).isPresent()),
          new Sign(NOTEBOOK, seen -> seen.arguments.containsKey("--glue_kernel_version")));

  private record Seen(
      String id, Map<String, String> arguments, @Nullable Map<String, String> tags) {}

  private record Sign(SessionOrigin origin, Predicate<Seen> isBorneBy) {}

  /**
   * The tool that opened a session.
   *
   * @param tags null if they were not read
   */
  public static SessionOrigin of(
      @Nullable String sessionId,
      Map<String, String> arguments,
      @Nullable Map<String, String> tags) {
    Seen seen = new Seen(sessionId == null ? "" : sessionId, arguments, tags);
    for (Sign sign : SIGNS) {
      if (sign.isBorneBy().test(seen)) {
        return sign.origin();
      }
    }
    return OTHER;
  }
}
