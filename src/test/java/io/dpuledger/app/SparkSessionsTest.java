package io.dpuledger.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.config.ConfigException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a JVM of its kind: a session of frame tests would be taken as it is. */
@Tag("program")
class SparkSessionsTest {
  private static final Map<String, String> TOO_LITTLE =
      Map.of("spark.master", "local[1]", "spark.testing.memory", "100000000");

  @BeforeEach
  void set() {
    TOO_LITTLE.forEach(System::setProperty);
  }

  @AfterEach
  void clear() {
    System.setProperty("spark.master", "local[2]");
    System.clearProperty("spark.testing.memory");
  }

  @Test
  void aSparkThatDoesNotStartIsAMatterOfItsOptions() {
    assertThatThrownBy(
            () -> {
              try (SparkSessions spark = SparkSessions.opening("report")) {
                spark.session();
              }
            })
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("System memory 100000000 must be at least")
        .hasMessageContaining("options of spark-submit");
  }
}
