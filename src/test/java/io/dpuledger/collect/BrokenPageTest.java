package io.dpuledger.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.model.target.CollectionOutcome;
import io.dpuledger.model.target.CollectionSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that cannot be used: what is said of them, and that nothing in them is. */
class BrokenPageTest {
  private static final String SECRET = "hunter2";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"NumberOfWorkers\":\"many\"  | NumberOfWorkers is not a whole number",
        "\"NumberOfWorkers\":5.5       | NumberOfWorkers is not a whole number",
        "\"NumberOfWorkers\":[5]       | NumberOfWorkers is not a whole number",
        "\"IdleTimeout\":99999999999   | IdleTimeout is not a whole number",
        "\"DPUSeconds\":NaN            | is not JSON",
        "\"DPUSeconds\":-Infinity      | is not JSON",
        "\"DPUSeconds\":1e999          | DPUSeconds is not a number",
        "\"MaxCapacity\":true          | MaxCapacity is not a number",
        "\"CreatedOn\":\"yesterday\"   | CreatedOn is not a time",
        "\"CreatedOn\":\"2026-11-22T03:00:00\" | CreatedOn is not a time",
        "\"CreatedOn\":1e999           | CreatedOn is not a time",
        "\"CreatedOn\":{}              | CreatedOn is not a time",
        "\"Status\":1                  | Status is not text",
        "\"Command\":\"glueetl\"       | Command is not an object",
        "\"Command\":{\"Name\":[]}     | Name is not text",
        "\"Connections\":[]            | Connections is not an object",
        "\"Connections\":{\"Connections\":{}}  | Connections is not a list",
        "\"Connections\":{\"Connections\":[1]} | Connections is not a list of texts",
        "\"DefaultArguments\":[]       | DefaultArguments is not an object",
        "\"DefaultArguments\":{\"hunter2\":{}} | DefaultArguments is not text",
        "\"Id\":\"a\" \"Role\":1       | is not JSON"
      })
  void aValueOfTheWrongTypeIsNamedWithItsPlace(String field, String message) {
    TargetException refusal =
        refusal(
            """
            {"Sessions":[
              {"DefaultArguments":{"--password":"hunter2"},
               %s}]}
            """
                .formatted(field));
    assertThat(refusal).hasMessageContaining(SavedFolder.LISTING + "/page-1.json: line 3, column");
    assertThat(refusal).hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                      | page-1.json: is empty",
        "'  '                                    | page-1.json: is empty",
        "{\"Sessions\":[{\"Id\":\"hunter2        | line 1, column",
        "{\"Sessions\":[                         | is truncated",
        "hunter2                                 | is not JSON",
        "{hunter2}                               | is not JSON",
        "{\"Sessions\":[hunter2]}                | is not JSON",
        "{\"Sessions\":[null]}                   | an entry of Sessions is not an object",
        "{\"Sessions\":[\"hunter2\"]}            | an entry of Sessions is not an object",
        "{\"Sessions\":{}}                       | Sessions is not a list",
        "{\"Ids\":{}}                            | Ids is not a list",
        "{\"Sessions\":[],\"NextToken\":7}       | NextToken is not text",
        "[{\"Id\":\"hunter2\"}]                  | it is not an object with Sessions",
        "\"hunter2\"                             | it is not an object with Sessions",
        "{}                                      | has neither Ids nor Sessions",
        "{\"JobNames\":[\"hunter2\"]}            | has neither Ids nor Sessions",
        "{\"Ids\":[\"a\",\"b\"],\"Sessions\":[]} | names 2 sessions but describes none",
        "{\"Ids\":[]}{\"Ids\":[]}                | a second page is not in a file of its own"
      })
  void aFileThatIsNoPageIsSaidToBeNone(String content, String message) {
    assertThat(refusal(content)).hasMessageContaining(message);
  }

  @Test
  void bytesThatAreNoTextAndDepthsWithoutEndStopTheTargetOnly() {
    byte[] noText = "{\"Sessions\":[{\"Id\":\"x\"}]}".getBytes(StandardCharsets.UTF_8);
    noText[20] = (byte) 0xFF;
    assertThat(refusal(noText)).hasMessageContaining("page-1.json: ");
    assertThat(refusal(new byte[] {0, 0, 0, 0, 1})).hasMessageContaining("page-1.json: ");
    assertThat(refusal("{\"a\":" + "[".repeat(100_000))).hasMessageContaining("is not JSON");
    assertThat(refusal("{\"Sessions\":[{\"DPUSeconds\":" + "9".repeat(100_000) + "}]}"))
        .hasMessageContaining("page-1.json: ");
    assertThat(refusal("{\"Sessions\":[{\"CreatedOn\":1e999999999999}]}"))
        .hasMessageContaining("page-1.json: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 60, 80, 100, 120})
  void aSecretInABrokenFileIsNotRepeated(int cut) {
    String page =
        """
        {"Sessions":[{"Id":"a","DefaultArguments":{"--password":"hunter2","--conf":"hunter2"}},
        {"Id": hunter2, "NumberOfWorkers":"hunter2"}], hunter2
        """;
    refusal(page);
    refusal(page.substring(0, cut));
    refusal(page.substring(cut));
  }

  @Test
  void aListingWithoutItsLastPageIsLeftOutAndTheWayToAllPagesIsSaid() {
    TargetException refusal =
        new SavedFolder(folder)
            .page("page-1.json", "{\"Sessions\":[{}],\"NextToken\":\"hunter2\"}")
            .page("page-2.json", "{\"Sessions\":[{}],\"NextToken\":\"hunter2\"}")
            .refusal();
    assertThat(refusal)
        .hasMessageContaining("page-2.json: has a NextToken, but the next page is missing")
        .hasMessageContaining("aws glue list-sessions --next-token")
        .hasMessageNotContaining(SECRET);
    assertThat(refusal.pages()).isEqualTo(1);
  }

  @Test
  void twoListingsInOneFolderAreNotTakenForOne() {
    assertThat(
            new SavedFolder(folder)
                .page("page-1.json", "{\"Sessions\":[]}")
                .page("page-2.json", "{\"Sessions\":[]}")
                .refusal())
        .hasMessageContaining("page-1.json: has no NextToken, but another page follows");
  }

  @Test
  void aFolderWithoutPagesIsNoEmptyListing() {
    assertThat(new SavedFolder(folder).folder(SavedFolder.LISTING).refusal())
        .hasMessageContaining(SavedFolder.LISTING + ": has no page")
        .hasMessageContaining("aws glue list-sessions --next-token");
  }

  private TargetException refusal(String content) {
    return refusal(content.getBytes(StandardCharsets.UTF_8));
  }

  private TargetException refusal(byte[] content) {
    TargetException refusal = new SavedFolder(folder).page("page-1.json", content).refusal();
    assertThat(refusal).isNotNull().hasNoCause().hasMessageNotContaining(SECRET);
    assertThat(refusal.getMessage()).hasLineCount(1).hasSizeLessThan(300);
    assertThat(refusal.outcome()).isEqualTo(CollectionOutcome.FAILED);
    assertThat(refusal.source()).isEqualTo(CollectionSource.FILES);
    assertThat(refusal.answeredAt()).isEqualTo(SavedFolder.SAVED_AT);
    return refusal;
  }
}
