package io.dpuledger.app.site;

import static io.dpuledger.app.site.PlayedSite.LAST_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.run.ExitCode;
import io.dpuledger.app.site.PlayedSite.Outcome;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Ten nights of a small company, the last of which is a whole nightly. Played once for all test
 * classes that look at them, so these leave the lake as it is.
 */
public record TenNights(Path folder, PlayedSite site, Outcome last, int sparkJobsOfLast, DuckDb sql)
    implements AutoCloseable {
  public static final int NIGHTS = 10;
  public static final Fleet FLEET = Fleet.generate(PlayedSite.spec(NIGHTS, 120));

  private static TenNights play() {
    Path folder = FileTree.temporary();
    PlayedSite site = PlayedSite.of(folder, FLEET);
    for (LocalDate day = LAST_DAY.minusDays(NIGHTS - 1L); day.isBefore(LAST_DAY); ) {
      site.glue().clock(PlayedSite.night(day));
      assertThat(site.run("collect").exitCode()).isEqualTo(ExitCode.DONE);
      day = day.plusDays(1);
    }
    site.glue().clock(PlayedSite.night(LAST_DAY));
    int before = JobCounter.jobs();
    Outcome last = site.run("nightly");
    return new TenNights(folder, site, last, JobCounter.jobs() - before, site.sql());
  }

  @Override
  public void close() {
    sql.close();
    site.close();
    FileTree.delete(folder);
  }

  /** Hands the ten nights to the constructor of a test class. */
  public static final class Played implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TenNights.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      // What the root store holds is closed after the last test class.
      return context
          .getRoot()
          .getStore(Namespace.create(TenNights.class))
          .getOrComputeIfAbsent(TenNights.class, type -> play());
    }
  }
}
