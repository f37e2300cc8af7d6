package io.dpuledger.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.app.site.PlayedSite;
import io.dpuledger.app.site.S3Lake;
import io.dpuledger.model.target.Target;
import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DelayingProxy;
import io.dpuledger.testing.S3Mock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collection by the hour asks of a bucket. */
@Tag("s3")
class S3CollectIT {
  private static final List<Target> TARGETS =
      Stream.of("012345678901", "111122223333", "222233334444")
          .flatMap(account -> Stream.of(target(account, "us-east-1"), target(account, "eu-west-1")))
          .toList();

  /** A weekday, when every target has sessions that live. */
  private static final Instant FIRST_HOUR =
      PlayedSite.LAST_DAY.minusDays(1).atTime(13, 0).toInstant(ZoneOffset.UTC);

  private static final String RETENTION = "spark.hadoop.fs.s3a.directory.marker.retention";

  @TempDir private Path folder;
  private S3Mock server;
  private DelayingProxy proxy;
  private PlayedSite site;
  private S3Lake bucket;

  @BeforeEach
  void open() {
    server = S3Mock.start(folder);
    S3Lake.connect(server);
    int port = URI.create(server.settings().get("fs.s3a.endpoint")).getPort();
    proxy = DelayingProxy.start(0, port, Duration.ZERO);
    System.setProperty("spark.hadoop.fs.s3a.endpoint", "http://127.0.0.1:" + proxy.port());
    Fleet fleet = Fleet.generateEvenly(PlayedSite.spec(2, 240).withTargets(TARGETS));
    site = PlayedSite.of(folder, fleet);
    bucket = new S3Lake(server, "lake");
  }

  @AfterEach
  void close() throws Exception {
    System.clearProperty(RETENTION);
    FileSystem.closeAll();
    site.close();
    proxy.close();
    server.close();
  }

  @Test
  void anHourAsksTwentyTimesAndFourTimesATarget() {
    String counts = ofAnHour("collect.statements=true");
    assertThat(proxy.counts().total()).as(counts).isLessThanOrEqualTo(20 + 4 * TARGETS.size());
    assertThat(bucket.keys("targets/")).hasSize(TARGETS.size());
    assertThat(bucket.keys("statement_observation/")).isNotEmpty();
  }

  @Test
  void aStoreThatKeepsMarkersIsAskedForLess() {
    System.setProperty(RETENTION, "keep");
    String counts = ofAnHour("collect.statements=true");
    assertThat(proxy.counts().total()).as(counts).isLessThanOrEqualTo(14 + 3 * TARGETS.size());
  }

  @Test
  void anHourWithoutStatementsAsksAsMuchForManyTargetsAsForOne() {
    String counts = ofAnHour("collect.statements=false");
    assertThat(proxy.counts().total()).as(counts).isLessThanOrEqualTo(14);
  }

  /** The counts of the third hour of a lake. */
  private String ofAnHour(String setting) {
    for (int hour = 0; hour < 3; hour++) {
      proxy.counts().reset();
      site.glue().clock(FIRST_HOUR.plus(Duration.ofHours(hour)));
      String role = "collect.role-name=dpu-ledger-read";
      String lake = "lake.path=" + bucket.uri();
      site.done("collect", "--ended-within", "3h", "--set", setting, "--set", role, "--set", lake);
    }
    System.out.println(proxy.counts().text());
    return proxy.counts().text();
  }

  private static Target target(String account, String region) {
    return new Target(account, region);
  }
}
