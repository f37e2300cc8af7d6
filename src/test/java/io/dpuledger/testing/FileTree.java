package io.dpuledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder, to compare before and after. */
public final class FileTree {
  private FileTree() {}

  /** Paths of all files, relative to the folder and sorted; none if there is no such folder. */
  public static List<String> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new folder, for whoever deletes it. */
  public static Path temporary() {
    try {
      return Files.createTempDirectory("dpu-ledger");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a folder with all that is in it. */
  public static void copy(Path from, Path to) {
    for (String file : files(from)) {
      Path copy = to.resolve(file);
      try {
        Files.createDirectories(copy.getParent());
        Files.copy(from.resolve(file), copy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The bytes of a file as text, and of Parquet its rows, too. */
  public static String content(Path file, DuckDb sql) throws IOException {
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    return file.toString().endsWith(".parquet")
        ? bytes + sql.column("SELECT row::VARCHAR FROM read_parquet('" + file + "') AS row")
        : bytes;
  }

  /** The digest of each file's bytes, by its relative path. */
  public static Map<String, String> digests(Path folder) {
    Map<String, String> digests = new TreeMap<>();
    for (String file : files(folder)) {
      digests.put(file, digest(folder.resolve(file)));
    }
    return digests;
  }

  private static String digest(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
