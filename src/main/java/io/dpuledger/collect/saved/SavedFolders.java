package io.dpuledger.collect.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks folders whose names must be right, and notes each one that is not. Follows no link. */
final class SavedFolders {
  private final List<String> problems = new ArrayList<>();

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The folders of a folder. All others are problems. */
  List<Path> within(Path parent, Predicate<String> isRight, String needed) {
    List<Path> folders = new ArrayList<>();
    List<Path> entries = entries(parent);
    if (entries.isEmpty()) {
      problem(parent, "is empty: it needs folders, each named by " + needed);
    }
    for (Path entry : entries) {
      if (!isRight.test(FileNames.of(entry))) {
        problem(entry, "is not named by " + needed);
      } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        problem(entry, "is no folder, and links are not followed");
      } else {
        folders.add(entry);
      }
    }
    return folders;
  }

  /**
   * The files of a folder, in order. None is left out in silence: a listing that lacks a page would
   * take sessions for deleted.
   */
  List<Path> pages(Path folder) {
    List<Path> pages = entries(folder);
    for (Path page : pages) {
      if (!FileNames.of(page).endsWith(".json")
          || !Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
        problem(page, "is not a file named .json, and links are not followed: take it out");
      }
    }
    return pages;
  }

  /** Without what desktops leave behind, such as .DS_Store. */
  private List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !FileNames.of(entry).startsWith("."))
          .sorted(Comparator.comparing(FileNames::of, FileNames.NATURAL_ORDER))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          FileNames.printable(folder) + ": cannot be listed: let this user read it", e);
    }
  }

  void problem(Path place, String message) {
    problems.add(FileNames.printable(place) + ": " + message);
  }
}
