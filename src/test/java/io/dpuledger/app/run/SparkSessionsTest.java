package io.dpuledger.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.config.ConfigException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a JVM of its kind: a session of frame tests would be taken as it is. */
@Tag("program")
class SparkSessionsTest {
  @AfterEach
  void clear() {
    System.setProperty("spark.master", "local[2]");
    System.clearProperty("spark.testing.memory");
    System.clearProperty(SparkMaster.WAIT);
  }

  @Test
  void aSparkThatDoesNotStartIsAMatterOfItsOptions() {
    System.setProperty("spark.testing.memory", "100000000");
    assertThat(failureOn("local[1]"))
        .contains("System memory 100000000 must be at least", "options of spark-submit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yarn", "k8s://https://127.0.0.1:1", "mesos://127.0.0.1:1", "nonsense"})
  void aMasterThatThisSparkHasNoModuleForIsNamed(String master) {
    assertThat(failureOn(master))
        .startsWith("Spark does not start with master '" + master + "': ")
        .contains("Could not parse Master URL", "options of spark-submit");
  }

  @Test
  void aMasterThatRefusesIsNamedWithoutStartingSpark() {
    System.setProperty(SparkMaster.WAIT, "1s");
    assertThat(failureOn("spark://127.0.0.1:1,127.0.0.1:2"))
        .isEqualTo(
            "Spark does not start with master 'spark://127.0.0.1:1,127.0.0.1:2': no Master can be"
                + " reached, Connection refused - start it, or name another one with --master of"
                + " spark-submit");
  }

  private static String failureOn(String master) {
    System.setProperty("spark.master", master);
    AtomicReference<String> said = new AtomicReference<>();
    assertThatThrownBy(
            () -> {
              try (SparkSessions spark = SparkSessions.opening("report")) {
                spark.session();
              }
            })
        .isInstanceOfSatisfying(
            ConfigException.class, failure -> said.set(String.join("\n", failure.problems())));
    return said.get();
  }
}
