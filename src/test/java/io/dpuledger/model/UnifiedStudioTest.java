package io.dpuledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedStudioTest {
  private static final String UUID = "0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f";
  private static final String PROJECT = "b7ruw66l094u1c";
  private static final String JOB = "Interactive/" + PROJECT + "/ana.lima";

  @Test
  void ofTheSparkConfigurationOnlyTheNameOfTheJobIsTaken() {
    assertThat(
            UnifiedStudio.jobName(
                "spark.hadoop.fs.s3a.secret.key=hunter2 --conf spark.glue.JOB_NAME="
                    + JOB
                    + " --conf spark.password=hunter2"))
        .contains(JOB);
    assertThat(UnifiedStudio.jobName("spark.glue.JOB_NAME=" + JOB)).contains(JOB);
    assertThat(UnifiedStudio.jobName(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.glue.JOB_NAME=b7ruw66l094u1c.folder/notebook.ipynb",
        "spark.glue.JOB_NAME=Interactive/b7ruw66l094u1c/ana,spark.password=hunter2",
        "spark.glue.JOB_NAME=Interactive/b7ruw66l094u1c/ana;hunter2",
        "spark.glue.JOB_NAME=Interactive/b7ruw66l094u1c/spark.password=hunter2",
        "spark.glue.JOB_NAME=\"Interactive/b7ruw66l094u1c/ana\"",
        "spark.glue.JOB_NAME=Interactive/a project/ana",
        "spark.glue.JOB_NAME=Interactive/b7ruw66l094u1c/",
        "my.spark.glue.JOB_NAME=Interactive/b7ruw66l094u1c/ana",
        "sparkXglue.JOB_NAME=Interactive/b7ruw66l094u1c/ana"
      })
  void aNameOfAnyOtherFormIsNotTaken(String conf) {
    assertThat(UnifiedStudio.jobName(conf)).isEmpty();
  }

  @Test
  void theProjectIsThatOfTheTagThenOfTheJobThenOfTheId() {
    Map<String, String> tags = Map.of(UnifiedStudio.PROJECT_TAG, "tagged");
    Map<String, String> arguments = Map.of(UnifiedStudio.JOB_NAME, "Interactive/named/ana");

    assertThat(project(PROJECT + "-" + UUID, arguments, tags)).isEqualTo("tagged");
    assertThat(project(PROJECT + "-" + UUID, arguments, Map.of())).isEqualTo("named");
    assertThat(project(PROJECT + "-" + UUID, Map.of(), null)).isEqualTo(PROJECT);
    assertThat(project("x", Map.of(), Map.of(UnifiedStudio.PROJECT_TAG, " "))).isNull();
  }

  @Test
  void theUserIsThatOfTheJobOrElseOfTheTag() {
    Map<String, String> tags = Map.of(UnifiedStudio.OWNER_TAG, "source-identity");

    assertThat(user("Interactive/p/ana.lima", tags)).isEqualTo("ana.lima");
    assertThat(user("Interactive/p/unknown_user", tags)).isEqualTo("source-identity");
    assertThat(user("Interactive/p/unknown_user", null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "b7ruw66l094u1c-0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f, b7ruw66l094u1c",
    "mine-b7ruw66l094u1c-0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f, b7ruw66l094u1c",
    "christopherson-0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f,",
    "12345678901234-0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f,",
    "b7ruw66l094u1-0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f,",
    "b7ruw66l094u1c-0b0a2c5e-6f0e-1c38-9a51-3c1b2f3d4e5f,",
    "b7ruw66l094u1c-0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f-2,",
    "0b0a2c5e-6f0e-4c38-9a51-3c1b2f3d4e5f,"
  })
  void anIdOfTheFormOfUnifiedStudioHasTheProject(String id, @Nullable String project) {
    assertThat(project(id, Map.of(), null)).isEqualTo(project);
    assertThat(SessionOrigin.of(id, Map.of(), null))
        .isEqualTo(project == null ? SessionOrigin.OTHER : SessionOrigin.UNIFIED_STUDIO);
  }

  @Test
  void itsNamesSayMoreThanAWordInTheIdButLessThanTheIdOfATool() {
    Map<String, String> job = Map.of(UnifiedStudio.JOB_NAME, JOB);

    assertThat(SessionOrigin.of("my-SageMaker-thing", job, null))
        .isEqualTo(SessionOrigin.UNIFIED_STUDIO);
    assertThat(SessionOrigin.of("my-SageMaker-" + PROJECT + "-" + UUID, Map.of(), null))
        .isEqualTo(SessionOrigin.SAGEMAKER);
    assertThat(SessionOrigin.of("dbt-glue__x", job, null)).isEqualTo(SessionOrigin.DBT);
    assertThat(SessionOrigin.of("x", Map.of(), Map.of(UnifiedStudio.OWNER_TAG, "ana")))
        .isEqualTo(SessionOrigin.UNIFIED_STUDIO);
    assertThat(SessionOrigin.of("x", Map.of(UnifiedStudio.JOB_NAME, "other"), Map.of()))
        .isEqualTo(SessionOrigin.OTHER);
  }

  private static @Nullable String project(
      String id, Map<String, String> arguments, @Nullable Map<String, String> tags) {
    return UnifiedStudio.of(id, arguments, tags).map(UnifiedStudio::project).orElse(null);
  }

  private static @Nullable String user(String job, @Nullable Map<String, String> tags) {
    return UnifiedStudio.of("x", Map.of(UnifiedStudio.JOB_NAME, job), tags)
        .map(UnifiedStudio::user)
        .orElse(null);
  }
}
