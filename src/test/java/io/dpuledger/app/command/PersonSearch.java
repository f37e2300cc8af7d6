package io.dpuledger.app.command;

import io.dpuledger.simulator.fleet.Fleet;
import io.dpuledger.testing.DuckDb;
import io.dpuledger.testing.FileTree;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Looks for persons byte by byte, and in the rows of Parquet files. */
final class PersonSearch {
  private PersonSearch() {}

  /** Everybody whose name is in a tag or an id. */
  static Set<String> names(Fleet fleet) {
    return fleet.sessions().stream()
        .flatMap(
            session ->
                Stream.concat(
                    Stream.ofNullable(session.setup().tags().get("owner")),
                    Stream.of(session.id())
                        .filter(id -> id.matches("[a-z]+\\.[a-z]+-.*"))
                        .map(id -> id.substring(0, id.indexOf('-')))))
        .collect(Collectors.toSet());
  }

  /** Arguments by which these names are owners. */
  static List<String> settings(String persons) {
    return List.of(
        "--set=collect.tags=true",
        "--set=collect.statements=true",
        "--set=attribution.owner=[{ tag = owner }, { session-id = \"^([a-z]+\\\\.[a-z]+)-\" }]",
        "--set=privacy.persons=" + persons);
  }

  /** All that a mail says: each part decoded, and workbooks unpacked. */
  static String said(Part part) throws IOException, MessagingException {
    StringBuilder all = new StringBuilder();
    for (Header header : Collections.list(part.getAllHeaders())) {
      all.append(header.getName()).append(": ").append(header.getValue()).append('\n');
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(said(parts.getBodyPart(i)));
      }
      return all.toString();
    }
    byte[] bytes = part.getInputStream().readAllBytes();
    return all.append(new String(bytes, StandardCharsets.UTF_8))
        .append(unzipped(String.valueOf(part.getFileName()), bytes))
        .toString();
  }

  private static String unzipped(String name, byte[] bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    if (name.endsWith(".xlsx")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  /** The files below a folder with one of these words. */
  static List<String> holders(Path where, Set<String> words) throws IOException {
    List<String> holders = new ArrayList<>();
    try (DuckDb sql = new DuckDb()) {
      for (String file : FileTree.files(where)) {
        String content =
            FileTree.content(where.resolve(file), sql)
                + unzipped(file, Files.readAllBytes(where.resolve(file)));
        words.stream().filter(content::contains).forEach(word -> holders.add(file + ": " + word));
      }
    }
    return holders;
  }
}
