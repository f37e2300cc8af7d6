package io.dpuledger.analysis.rightsizing.setting;

import io.dpuledger.model.advice.RightsizingPolicy;
import io.dpuledger.model.advice.SessionSetup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be done about the workers of sessions, and what must never be. */
public final class Workers {
  private static final double AUTO_SCALING_FROM = 3;
  private static final int DRIVER_AND_EXECUTOR = 2;

  private Workers() {}

  /** Only Spark on Glue 3.0 and later scales, not with the type Standard, nor below two workers. */
  public static boolean canScale(SessionSetup setup, RightsizingPolicy policy) {
    SessionSetup.Shape shape = setup.shape();
    return isFixed(setup)
        && !"Standard".equals(shape.workerType())
        && version(shape.glueVersion()) >= AUTO_SCALING_FROM
        && count(setup) > DRIVER_AND_EXECUTOR
        && units(setup).compareTo(policy.smallestUnits()) > 0;
  }

  /** A batch session whose size is known and does not change. */
  public static boolean isFixed(SessionSetup setup) {
    SessionSetup.Shape shape = setup.shape();
    return !shape.autoScaling()
        && "glueetl".equals(shape.commandName())
        && shape.workerType() != null
        && shape.numberOfWorkers() != null
        && shape.capacityUnits() != null;
  }

  /** Of one whose size is known. */
  public static int count(SessionSetup setup) {
    return Objects.requireNonNull(setup.shape().numberOfWorkers());
  }

  /** Its capacity; 0 if unknown. */
  public static BigDecimal units(SessionSetup setup) {
    BigDecimal units = setup.shape().capacityUnits();
    return units == null ? BigDecimal.ZERO : units;
  }

  /** A Glue version as a number; 0 if it is none. */
  public static double version(@Nullable String glueVersion) {
    return glueVersion == null || !glueVersion.matches("[0-9]+\\.[0-9]+")
        ? 0
        : Double.parseDouble(glueVersion);
  }

  /** As "5 G.1X, 10 G.2X". */
  public static String sizes(List<SessionSetup> setups) {
    return setups.stream()
        .map(setup -> setup.shape().numberOfWorkers() + " " + setup.shape().workerType())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", ", "Fixed size: ", ""));
  }
}
