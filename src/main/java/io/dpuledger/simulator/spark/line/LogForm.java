package io.dpuledger.simulator.spark.line;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.OutputStream;
import net.jpountz.lz4.LZ4BlockOutputStream;
import org.xerial.snappy.SnappyOutputStream;

/** How Spark stores a log: its codec, and whether in one file or in several. */
public enum LogForm {
  PLAIN("", false),
  ZSTD(".zstd", false),
  LZ4(".lz4", false),
  SNAPPY(".snappy", false),
  ROLLED("", true),
  ROLLED_ZSTD(".zstd", true);

  private final String ending;
  private final boolean isRolled;

  LogForm(String ending, boolean isRolled) {
    this.ending = ending;
    this.isRolled = isRolled;
  }

  /** How the names of its files end. */
  String ending() {
    return ending;
  }

  /** Whether there are several files. */
  public boolean isRolled() {
    return isRolled;
  }

  OutputStream compressing(OutputStream file) throws IOException {
    return switch (this) {
      case PLAIN, ROLLED -> file;
      case ZSTD, ROLLED_ZSTD -> new ZstdOutputStreamNoFinalizer(file, 1);
      case LZ4 -> new LZ4BlockOutputStream(file);
      case SNAPPY -> new SnappyOutputStream(file);
    };
  }
}
