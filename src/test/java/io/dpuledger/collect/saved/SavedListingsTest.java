package io.dpuledger.collect.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.dpuledger.collect.SavedFolder;
import io.dpuledger.model.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedListingsTest {
  private static final byte[] PAGE = "{\"Sessions\":[]}".getBytes();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T03:00:00Z", "2026-11-22T03-00-00Z", "20261122T030000Z"})
  void aTimeIsTakenInEachForm(String time) {
    List<List<SavedListing>> runs =
        saved().file("012345678901/eu-west-1/" + time + "/page.json", PAGE).listings().byRun();

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0))
        .singleElement()
        .satisfies(
            listing -> {
              assertThat(listing.target()).isEqualTo(new Target("012345678901", "eu-west-1"));
              assertThat(listing.savedAt()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
              assertThat(listing.name()).isEqualTo("012345678901/eu-west-1/" + time);
            });
  }

  @Test
  void theLastRunHasTheNewestListingOfEveryTarget() {
    SavedListings listings =
        saved()
            .file("012345678901/eu-west-1/20261120T030000Z/a.json", PAGE)
            .file("012345678901/eu-west-1/2026-11-22T03:00:00Z/a.json", PAGE)
            .file("012345678901/eu-west-1/2026-11-21T03-00-00Z/a.json", PAGE)
            .file("222233334444/us-east-1/20261119T030000Z/a.json", PAGE)
            .file("222233334444/us-east-1/20261118T030000Z/a.json", PAGE)
            .listings();

    assertThat(listings.problems()).isEmpty();
    assertThat(
            listings.byRun().stream()
                .map(run -> run.stream().map(listing -> listing.savedAt().toString()).toList()))
        .containsExactly(
            List.of("2026-11-20T03:00:00Z"),
            List.of("2026-11-21T03:00:00Z", "2026-11-18T03:00:00Z"),
            List.of("2026-11-22T03:00:00Z", "2026-11-19T03:00:00Z"));
  }

  @Test
  void everyNameThatIsNotRightIsToldAtOnce() throws IOException {
    saved()
        .file("12345/eu-west-1/2026-11-22T03-00-00Z/a.json", PAGE)
        .file("012345678901/eu-wset-1/2026-11-22T03-00-00Z/a.json", PAGE)
        .file("012345678901/eu-west-1/yesterday/a.json", PAGE)
        .file("012345678901/eu-west-1/2026-02-30T03-00-00Z/a.json", PAGE)
        .file("012345678901/eu-west-1/2026-11-22T03-00-00/a.json", PAGE)
        .file("012345678901/eu-west-1/2026-12-22T03-00-00Z/a.json", PAGE)
        .file("012345678901/eu-west-1/1970-01-01T00-00-00Z/a.json", PAGE)
        .file("012345678901/eu-west-1/20261122T030000Z/a.json", PAGE)
        .file("012345678901/eu-west-1/2026-11-22T03-00-00Z/a.json", PAGE)
        .file("012345678901/eu-west-1/2026-11-21T03-00-00Z/page-2.json.gz", PAGE)
        .file("012345678901/page-1.json", PAGE)
        .file("012345678901/us-east-1/.DS_Store", PAGE)
        .file(".DS_Store", PAGE)
        .folder("222233334444");
    Files.createSymbolicLink(folder.resolve("333344445555"), folder.resolve("012345678901"));

    List<String> problems = saved().listings().problems();

    assertThat(problems).hasSize(14).allMatch(problem -> problem.lines().count() == 1);
    assertThat(problems)
        .anyMatch(problem -> problem.contains("/12345: the name is not an account id"))
        .anyMatch(problem -> problem.contains("/eu-wset-1: the name is not a region"))
        .anyMatch(problem -> problem.contains("/yesterday: the name is not a time"))
        .anyMatch(problem -> problem.contains("/2026-02-30T03-00-00Z: the name is not"))
        .anyMatch(problem -> problem.contains("/2026-11-22T03-00-00: the name is not"))
        .anyMatch(problem -> problem.contains("/2026-12-22T03-00-00Z: the name is not"))
        .anyMatch(problem -> problem.contains("/1970-01-01T00-00-00Z: the name is not"))
        .anyMatch(problem -> problem.contains("has the same time as 012345678901/eu-west-1/2026"))
        .anyMatch(problem -> problem.contains("/page-2.json.gz: is not a .json file"))
        .anyMatch(problem -> problem.contains("/page-1.json: the name is not a region"))
        .anyMatch(problem -> problem.contains("/us-east-1: is empty"))
        .anyMatch(problem -> problem.contains("/222233334444: is empty"))
        .anyMatch(problem -> problem.contains("/333344445555: is not a folder"))
        .last()
        .isEqualTo(folder + ": pages must be at " + SavedListings.LAYOUT);
  }

  @Test
  void aFolderThatIsNotThereOrEmptyIsToldWhatBelongsThere() {
    assertThat(new SavedFolder(folder.resolve("none")).listings().problems())
        .containsExactly(
            folder + "/none: there is no such folder",
            folder + "/none: pages must be at " + SavedListings.LAYOUT);
    assertThat(saved().listings().problems())
        .hasSize(2)
        .first()
        .isEqualTo(
            folder
                + ": is empty: it needs folders, and the name of each must be an account id of 12 digits");
  }

  @Test
  void aLinkIsNoPage() throws IOException {
    Path secret = Files.writeString(folder.resolve(".secret.json"), "{\"Sessions\":[]}");
    Path listing = folder.resolve(SavedFolder.LISTING);
    Files.createDirectories(listing);
    Files.createSymbolicLink(listing.resolve("page-1.json"), secret);

    assertThat(saved().listings().problems())
        .hasSize(2)
        .first()
        .asString()
        .contains("page-1.json: is not a .json file");
  }

  @Test
  void aNameWithALineBreakIsToldInOneLine() {
    assertThat(saved().folder("a\nb\u202Ec").listings().problems())
        .hasSize(2)
        .first()
        .asString()
        .contains("/a?b?c: the name is not an account id");
  }

  private SavedFolder saved() {
    return new SavedFolder(folder);
  }
}
