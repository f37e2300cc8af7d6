package io.dpuledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.model.target.Target;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.Session;

class SessionMapperTest {
  private static final Target TARGET = new Target("012345678901", "eu-west-1");

  @Test
  void ofTheSparkConfigurationOnlyTheJobNameOfUnifiedStudioIsKept() {
    assertThat(kept("spark.a.secret=hunter2 --conf spark.glue.JOB_NAME=Interactive/p/ana"))
        .containsExactly(Map.entry(UnifiedStudio.JOB_NAME, "Interactive/p/ana"));
  }

  @Test
  void theSparkConfigurationIsNotKeptEvenIfTheConfigurationNamesIt() {
    assertThat(kept("spark.a.secret=hunter2")).isEmpty();
    assertThat(kept("spark.glue.JOB_NAME=mine spark.a.secret=hunter2")).isEmpty();
  }

  private static Map<String, String> kept(String conf) {
    return new SessionMapper(Set.of(UnifiedStudio.CONF, "--enable-auto-scaling"))
        .map(
            TARGET,
            "run",
            Instant.EPOCH,
            Session.builder()
                .id("a")
                .defaultArguments(Map.of(UnifiedStudio.CONF, conf, "--password", "hunter2"))
                .build())
        .defaultArguments();
  }
}
