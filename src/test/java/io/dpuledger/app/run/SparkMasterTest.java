package io.dpuledger.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dpuledger.config.ConfigException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkMasterTest {
  @Test
  void oneOfSeveralMastersIsEnough() throws IOException {
    try (ServerSocket master = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatCode(on("spark://127.0.0.1:1,127.0.0.1:" + master.getLocalPort())::await)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aMasterThatNobodyCallsSoIsNamed() {
    assertThatThrownBy(on("spark://nobody.invalid:7077")::await)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("spark://nobody.invalid:7077")
        .hasMessageContaining("no Master can be reached, unknown host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "local[2]", "yarn", "spark://", "spark://nowhere", "spark://a:99999"})
  void whatHasNoAddressIsForSparkToSay(String url) {
    assertThatCode(on(url)::await).doesNotThrowAnyException();
  }

  @Test
  void theCauseIsOneLineHoweverSparkPutsIt() {
    assertThat(said("local[2]", new SparkException("first\n\tsecond ")))
        .isEqualTo(
            "Spark does not start with master 'local[2]': first second - correct the options of spark-submit, or what they refer to");
    assertThat(said("yarn", new SparkException(null, new ClassNotFoundException("a.B"))))
        .contains(": java.lang.ClassNotFoundException: a.B - ");
    assertThat(said("local[2]", new NullPointerException()))
        .contains(": java.lang.NullPointerException - ");
  }

  /** Each was seen where a Master did not take a run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot call methods on a stopped SparkContext.\nThis stopped SparkContext was created at:",
        "LiveListenerBus is stopped.",
        "requirement failed: Can only call getServletHandlers on a running MetricsSystem"
      })
  void aContextThatSparkStopsWhileItIsMadeWasNotTakenByItsMaster(String message) {
    assertThat(said("spark://a:7077", new IllegalStateException(message)))
        .startsWith("Spark does not start with master 'spark://a:7077': no Master accepted the run")
        .hasLineCount(1);
    assertThat(said("local[2]", new IllegalStateException(message))).doesNotContain("no Master");
  }

  private static String said(String url, Throwable cause) {
    return String.join("\n", on(url).failure(cause).problems());
  }

  private static SparkMaster on(String url) {
    return SparkMaster.of(new SparkConf(false).set("spark.master", url).set(SparkMaster.WAIT, "0"));
  }
}
