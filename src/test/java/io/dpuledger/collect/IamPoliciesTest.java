package io.dpuledger.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.glue.GlueClient;

/** The policies that we ship, and tell people to use, allow what the code asks for and no more. */
class IamPoliciesTest {
  private static final String NEEDED = "conf/iam-policy.json";
  private static final String FOR_STATEMENTS = "conf/iam-policy-statements.json";
  private static final String FOR_TAGS = "conf/iam-policy-tags.json";
  private static final JsonNode TRUST = json(read("conf/iam-trust-policy.json"));
  private static final Set<String> ACTIONS =
      Stream.of(NEEDED, FOR_STATEMENTS, FOR_TAGS)
          .flatMap(file -> statements(json(read(file))))
          .map(statement -> statement.path("Action").asText())
          .collect(Collectors.toSet());

  @Test
  void theActionsAreExactlyTheCallsThatTheCodeMakes() {
    assertThat(ACTIONS).isEqualTo(glueCallsOfTheCode());
  }

  /** What is switched off by default must not be granted to whoever takes the first policy. */
  @ParameterizedTest
  @CsvSource({
    NEEDED + ", ListSessions, glue:ListSessions, *",
    FOR_STATEMENTS + ", OptInForCollectStatements, glue:ListStatements, arn:aws:glue:*:*:session/*",
    FOR_TAGS + ", OptInForCollectTags, glue:GetTags, arn:aws:glue:*:*:session/*"
  })
  void eachOptInIsAPolicyOfItsOwnOnSessionsOnly(
      String file, String sid, String action, String resource) {
    assertThat(statements(json(read(file))))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(fields(statement))
                  .containsExactlyInAnyOrder("Sid", "Effect", "Action", "Resource");
              assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
              assertThat(statement.path("Sid").asText()).isEqualTo(sid).matches("[A-Za-z0-9]+");
              assertThat(statement.path("Action").asText()).isEqualTo(action);
              assertThat(statement.path("Resource").asText()).isEqualTo(resource);
            });
  }

  /** Nothing of the bucket but the bill or the logs, and nothing is written. */
  @ParameterizedTest
  @ValueSource(strings = {"conf/iam-policy-bill.json", "conf/iam-policy-event-logs.json"})
  void thePoliciesForFilesOfOthersReadOnePrefix(String file) {
    JsonNode policy = json(read(file));
    assertThat(statements(policy))
        .extracting(
            statement -> statement.path("Action").asText(),
            statement -> statement.path("Resource").asText())
        .containsExactly(
            tuple("s3:ListBucket", "arn:aws:s3:::REPLACE-BUCKET"),
            tuple("s3:GetObject", "arn:aws:s3:::REPLACE-BUCKET/REPLACE-PREFIX/*"),
            tuple("kms:Decrypt", "arn:aws:kms:REPLACE-REGION:REPLACE-ACCOUNT:key/REPLACE-KEY"));
    assertThat(statements(policy).findFirst())
        .hasValueSatisfying(
            list ->
                assertThat(list.at("/Condition/StringLike/s3:prefix").asText())
                    .isEqualTo("REPLACE-PREFIX/*"));
  }

  @Test
  void theTrustPolicyLetsInOneRoleThatKnowsTheExternalIdAndNobodyBeforeItIsFilledIn() {
    assertThat(statements(TRUST))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.path("Action").asText()).isEqualTo("sts:AssumeRole");
              assertThat(statement.at("/Condition/StringEquals/sts:ExternalId").asText())
                  .isEqualTo("REPLACE-EXTERNAL-ID");
              String principal = statement.at("/Principal/AWS").asText();
              assertThat(principal).contains("::REPLACE-").contains("role/REPLACE-");
              assertThat(
                      principal
                          .replace("REPLACE-ACCOUNT-OF-THE-RUN", "012345678901")
                          .replace("REPLACE-ROLE-OF-THE-RUN", "nightly"))
                  .matches("arn:aws:iam::\\d{12}:role/[\\w+=,.@/-]+");
            });
  }

  @Test
  void thePageShowsWhatTheRunsOwnRoleNeeds() {
    Pattern block = Pattern.compile("```json\\s+(.+?)```", Pattern.DOTALL);
    assertThat(
            block
                .matcher(read("src/site/markdown/configure.md"))
                .results()
                .map(found -> json(found.group(1))))
        .singleElement()
        .satisfies(
            policy ->
                assertThat(statements(policy))
                    .extracting(
                        statement -> statement.path("Action").asText(),
                        statement -> texts(statement.path("Resource")))
                    .containsExactly(
                        tuple(
                            "sts:AssumeRole",
                            List.of(
                                "arn:aws:iam::111122223333:role/dpu-ledger-reader",
                                "arn:aws:iam::222233334444:role/dpu-ledger-reader"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "ARCHITECTURE.md",
        "src/site/markdown/configure.md",
        "src/site/markdown/operate.md",
        "src/site/markdown/security.md",
        "conf/dpu-ledger.conf",
        NEEDED,
        FOR_STATEMENTS,
        FOR_TAGS,
        "conf/iam-trust-policy.json",
        "src/main/resources/io/dpuledger/config/defaults.conf"
      })
  void noOtherGlueActionIsAskedForAnywhere(String file) {
    assertThat(Pattern.compile("(?<!arn:aws:)glue:[\\w*]+").matcher(read(file)).results())
        .extracting(MatchResult::group)
        .isSubsetOf(ACTIONS);
  }

  /** From the byte code, so that no list of them can fall behind. */
  private static Set<String> glueCallsOfTheCode() {
    Set<String> noCalls = Set.of("builder", "serviceMetadata");
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.dpuledger.collect")
            .stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().isEquivalentTo(GlueClient.class))
            .map(JavaAccess::getName)
            .filter(name -> !noCalls.contains(name))
            .map(name -> name.replaceFirst("Paginator$", ""))
            .map(
                name -> "glue:" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .collect(Collectors.toSet());
  }

  private static Stream<JsonNode> statements(JsonNode policy) {
    assertThat(policy.path("Version").asText()).isEqualTo("2012-10-17");
    return StreamSupport.stream(policy.path("Statement").spliterator(), false);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
