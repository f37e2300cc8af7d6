package io.dpuledger.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs a workbook anew with the time of its report, for it was written with that of the clock. */
final class DatedPackage {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<=<dcterms:created[^>]{0,99}>)[^<]*");

  private DatedPackage() {}

  static byte[] at(Instant madeAt, byte[] workbook) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipFile parts = new ZipFile(new SeekableInMemoryByteChannel(workbook));
        ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        try (InputStream content = parts.getInputStream(part)) {
          byte[] bytes = content.readAllBytes();
          zip.write(part.getName().equals(PROPERTIES) ? dated(bytes, madeAt.toString()) : bytes);
        }
      }
    }
    return packed.toByteArray();
  }

  private static byte[] dated(byte[] properties, String madeAt) {
    String xml = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(xml).replaceFirst(madeAt).getBytes(StandardCharsets.UTF_8);
  }
}
