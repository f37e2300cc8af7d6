package io.dpuledger.analysis.rightsizing.setting;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import io.dpuledger.model.advice.SessionSetup;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is recommended, as sessions show it.
 *
 * @param isFor the sessions that can have it
 */
public record Setting(Predicate<SessionSetup> isFor, Predicate<SessionSetup> isSet) {
  public static final String TIMEOUT_MINUTES = "timeout_minutes";
  public static final String GLUE_VERSION = "glue_version";
  public static final String WORKER_TYPE = "worker_type";
  public static final String NUMBER_OF_WORKERS = "number_of_workers";

  /** Any session can have it. */
  public static Setting of(Predicate<SessionSetup> isSet) {
    return new Setting(setup -> true, isSet);
  }

  /** An idle timeout of at most so many minutes. */
  public static Setting timeout(int minutes) {
    return of(setup -> setup.idleTimeoutMinutes() != null && setup.idleTimeoutMinutes() <= minutes);
  }

  /** Auto scaling is on. */
  public static Setting autoScaling() {
    return of(setup -> setup.shape().autoScaling());
  }

  /** This Glue version or a later one. */
  public static Setting version(String least) {
    return of(setup -> Workers.version(setup.shape().glueVersion()) >= Workers.version(least));
  }

  /** At most so many workers of a type, where there is a fixed number of them. */
  public static Setting workers(String type, int most) {
    return new Setting(
        setup -> Workers.isFixed(setup) && type.equals(setup.shape().workerType()),
        setup -> Workers.count(setup) <= most);
  }

  /** What was recommended once; null where its details do not say, or sessions do not show it. */
  public static @Nullable Setting of(Recommendation advice) {
    Map<String, String> details = advice.details();
    return switch (advice.kind()) {
      case IDLE_TIMEOUT -> {
        String minutes = details.get(TIMEOUT_MINUTES);
        yield minutes == null ? null : timeout(Integer.parseInt(minutes));
      }
      case AUTO_SCALING -> autoScaling();
      case GLUE_VERSION -> {
        String version = details.get(GLUE_VERSION);
        yield version == null ? null : version(version);
      }
      case WORKER_COUNT -> {
        String type = details.get(WORKER_TYPE);
        String workers = details.get(NUMBER_OF_WORKERS);
        yield type == null || workers == null ? null : workers(type, Integer.parseInt(workers));
      }
      default -> null;
    };
  }

  /** The share of the latest sessions that have it; null if none started lately. */
  @Nullable public Double adoptedShare(List<SessionSetup> setups) {
    long recent = recent(setups, isFor);
    return recent == 0 ? null : recent(setups, isFor.and(isSet)) / (double) recent;
  }

  private static long recent(List<SessionSetup> setups, Predicate<SessionSetup> which) {
    return SessionProfile.count(
        setups, setup -> which.test(setup) ? setup.spend().recentSessions() : 0);
  }
}
