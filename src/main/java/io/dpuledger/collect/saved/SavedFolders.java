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

/** Walks folders with expected names; others are problems. Does not follow links. */
final class SavedFolders {
  private final List<String> problems = new ArrayList<>();

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The folders in a folder. Anything else is a problem. */
  List<Path> within(Path parent, Predicate<String> isRight, String needed) {
    List<Path> folders = new ArrayList<>();
    List<Path> entries = entries(parent);
    if (entries.isEmpty()) {
      problem(parent, "is empty: it needs folders, and the name of each must be " + needed);
    }
    for (Path entry : entries) {
      if (!isRight.test(FileNames.of(entry))) {
        problem(entry, "the name is not " + needed);
      } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        problem(entry, "is not a folder, and links are not followed");
      } else {
        folders.add(entry);
      }
    }
    return folders;
  }

  /** The files in a folder, in order, skipping none: missing sessions would look deleted. */
  List<Path> pages(Path folder) {
    List<Path> pages = entries(folder);
    for (Path page : pages) {
      if (!FileNames.of(page).endsWith(".json")
          || !Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
        problem(page, "is not a .json file, and links are not followed: remove it");
      }
    }
    return pages;
  }

  /** Without hidden files, such as .DS_Store. */
  private List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !FileNames.of(entry).startsWith("."))
          .sorted(Comparator.comparing(FileNames::of, FileNames.NATURAL_ORDER))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          FileNames.printable(folder) + ": cannot be listed: give this user read permission", e);
    }
  }

  void problem(Path place, String message) {
    problems.add(FileNames.printable(place) + ": " + message);
  }
}
