package io.dpuledger.collect.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.collect.CannedGlue;
import io.dpuledger.collect.Listings;
import io.dpuledger.collect.SavedFolder;
import io.dpuledger.collect.SessionSource;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.target.CollectionSource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedPagesSourceTest {
  @TempDir private Path folder;

  @Test
  void everyFieldIsReadAsTheSdkReadsIt() {
    String session =
        """
        {"Id":"a","CreatedOn":1795680000.5,"Status":"TIMEOUT","ErrorMessage":"e","Description":"d",
         "Role":"arn:aws:iam::012345678901:role/glue-x",
         "Command":{"Name":"glueetl","PythonVersion":"3","Later":{}},
         "DefaultArguments":{"--enable-auto-scaling":"true","--password":"hunter2"},
         "Connections":{"Connections":["db",null],"Later":[]},"Progress":1,"MaxCapacity":5.0,
         "SecurityConfiguration":"s","GlueVersion":"5.0","NumberOfWorkers":5,"WorkerType":"G.99X",
         "CompletedOn":1795680600.25,"ExecutionTime":600.25,"DPUSeconds":3001.25,"IdleTimeout":10,
         "ProfileName":"p","SessionType":"LIVY","FutureField":{"a":[{}]}}
        """;
    try (CannedGlue glue = new CannedGlue(200, "{\"Sessions\":[" + session + "]}")) {
      Listings overHttp = Listings.at(glue.endpoint());
      overHttp.list();
      SessionObservation saved = sight(session);

      assertThat(saved)
          .usingRecursiveComparison()
          .ignoringFields("observedAt")
          .isEqualTo(overHttp.sessions().get(0));
      assertThat(saved.dpuSeconds()).isEqualTo(3001.25);
      assertThat(saved.observedAt()).isEqualTo(SavedFolder.SAVED_AT);
      assertThat(saved.defaultArguments()).isEqualTo(Map.of("--enable-auto-scaling", "true"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1795680000.123, 2026-11-26T08:00:00.123Z",
    "1795680000, 2026-11-26T08:00:00Z",
    "1.795680000123E9, 2026-11-26T08:00:00.123Z",
    "'\"2026-11-26T08:00:00.123000+00:00\"', 2026-11-26T08:00:00.123Z",
    "'\"2026-11-26T09:00:00+01:00\"', 2026-11-26T08:00:00Z",
    "'\"2026-11-26T08:00:00Z\"', 2026-11-26T08:00:00Z",
    "'\"2026-11-26T02:15:00.123-05:45\"', 2026-11-26T08:00:00.123Z"
  })
  void aTimeIsReadAsEitherVersionOfTheCliPrintsIt(String printed, Instant time) {
    assertThat(sight("{\"CreatedOn\":" + printed + "}").createdOn()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e15", "-1e15", "1e300", "null", "\"+10000-01-01T00:00:00Z\""})
  void aTimeThatNoTableCanHoldIsNoTime(String printed) {
    assertThat(sight("{\"Id\":\"a\",\"CreatedOn\":" + printed + "}").createdOn()).isNull();
  }

  @Test
  void whatIsNullOrLeftOutIsUnknown() {
    SessionObservation seen =
        sight(
            """
            {"Id":null,"Command":null,"Connections":null,"DefaultArguments":null,
             "NumberOfWorkers":null,"ExecutionTime":null}
            """);
    assertThat(seen).isEqualTo(sight("{}"));
    assertThat(seen.connections()).isEmpty();
    assertThat(seen.defaultArguments()).isEmpty();
    assertThat(sight("{\"DefaultArguments\":{\"--enable-auto-scaling\":null}}").defaultArguments())
        .isEmpty();
  }

  @Test
  void pagesAreReadInTheOrderPeopleCount() {
    SavedFolder saved =
        new SavedFolder(folder)
            .page("page-10.json", "{\"Sessions\":[{\"Id\":\"c\"}]}")
            .page("page-2.json", "{\"Sessions\":[{\"Id\":\"b\"}],\"NextToken\":\"t2\"}")
            .page("page-1.json", "{\"NextToken\":\"t1\",\"Sessions\":[{\"Id\":\"a\"}]}")
            .page(".page-3.json.swp", "");

    assertThat(saved.list())
        .isEqualTo(
            new SessionSource.Listing(
                3, CollectionSource.FILES, SavedFolder.SAVED_AT, SavedFolder.SAVED_AT));
    assertThat(saved.ids()).containsExactly("a", "b", "c");
  }

  @Test
  void aPageMayBeEmptyAndAnEmptyTokenIsNone() {
    SavedFolder saved =
        new SavedFolder(folder)
            .page("page-1.json", "{\"Ids\":[],\"Sessions\":[],\"NextToken\":\"t\"}")
            .page("page-2.json", "{\"Ids\":[\"a\"],\"Sessions\":[{\"Id\":\"a\"}]}");
    assertThat(saved.list().pages()).isEqualTo(2);
    assertThat(saved.ids()).containsExactly("a");

    for (String last : List.of("\"NextToken\":\"\"", "\"NextToken\":null")) {
      assertThat(
              new SavedFolder(folder)
                  .page("page-2.json", "{\"Sessions\":[]," + last + "}")
                  .list()
                  .pages())
          .isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aPageMayBeginWithAByteOrderMarkAsPowerShellWritesIt(String charset) {
    SavedFolder saved =
        new SavedFolder(folder)
            .page(
                "page-1.json",
                "\uFEFF{\"Sessions\":[{\"Id\":\"r\u00E9\"}]}".getBytes(Charset.forName(charset)));
    saved.list();
    assertThat(saved.ids()).containsExactly("r\u00E9");
  }

  @Test
  void textsOfEveryKindComeThrough() {
    String id = "\uD83D\uDE80 \u202E<script>";
    assertThat(sight("{\"Id\":\"" + id + "\"}").sessionId()).isEqualTo(id);
    assertThat(sight("{\"Id\":\"\\u00e9\\n\"}").sessionId()).isEqualTo("\u00E9\n");
  }

  private SessionObservation sight(String session) {
    SavedFolder saved =
        new SavedFolder(folder).page("page-1.json", "{\"Sessions\":[" + session + "]}");
    saved.list();
    assertThat(saved.sessions()).hasSize(1);
    return saved.sessions().get(0);
  }
}
