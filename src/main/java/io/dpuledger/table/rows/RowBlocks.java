package io.dpuledger.table.rows;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FastDecompressor;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;

/**
 * Stores rows in a few large compressed blocks, because a million small objects would need more
 * memory and garbage collection. A block starts with its uncompressed size, a row with its own
 * size.
 */
final class RowBlocks {
  private static final int BLOCK_BYTES = 1 << 20;

  private RowBlocks() {}

  static Iterator<byte[]> pack(Iterator<InternalRow> rows) {
    return new Packing(rows);
  }

  /** The rows; the row object may be reused. */
  static Iterator<InternalRow> unpack(Iterator<byte[]> blocks, int columns) {
    return new Unpacking(blocks, columns);
  }

  private static final class Packing implements Iterator<byte[]> {
    private final Iterator<InternalRow> rows;
    private final LZ4Compressor compressor = LZ4Factory.fastestInstance().fastCompressor();
    private byte[] block = new byte[BLOCK_BYTES];

    private Packing(Iterator<InternalRow> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public byte[] next() {
      if (!rows.hasNext()) {
        throw new NoSuchElementException();
      }
      int size = 0;
      while (rows.hasNext() && size < BLOCK_BYTES) {
        UnsafeRow row = (UnsafeRow) rows.next();
        int end = size + Integer.BYTES + row.getSizeInBytes();
        if (end > block.length) {
          block = Arrays.copyOf(block, Math.max(end, block.length * 2));
        }
        ByteBuffer.wrap(block).putInt(size, row.getSizeInBytes());
        row.writeToMemory(block, Platform.BYTE_ARRAY_OFFSET + size + Integer.BYTES);
        size = end;
      }
      return compressed(size);
    }

    private byte[] compressed(int size) {
      byte[] packed = new byte[Integer.BYTES + compressor.maxCompressedLength(size)];
      ByteBuffer.wrap(packed).putInt(size);
      int length = compressor.compress(block, 0, size, packed, Integer.BYTES);
      return Arrays.copyOf(packed, Integer.BYTES + length);
    }
  }

  private static final class Unpacking implements Iterator<InternalRow> {
    private final Iterator<byte[]> blocks;
    private final LZ4FastDecompressor decompressor =
        LZ4Factory.fastestInstance().fastDecompressor();
    private final UnsafeRow row;
    private byte[] block = {};
    private int size;
    private int at;

    private Unpacking(Iterator<byte[]> blocks, int columns) {
      this.blocks = blocks;
      this.row = new UnsafeRow(columns);
    }

    @Override
    public boolean hasNext() {
      return at < size || blocks.hasNext();
    }

    @Override
    public InternalRow next() {
      if (at == size) {
        open(blocks.next());
      }
      int length = ByteBuffer.wrap(block).getInt(at);
      row.pointTo(block, (long) Platform.BYTE_ARRAY_OFFSET + at + Integer.BYTES, length);
      at += Integer.BYTES + length;
      return row;
    }

    private void open(byte[] packed) {
      size = ByteBuffer.wrap(packed).getInt();
      block = block.length < size ? new byte[size] : block;
      decompressor.decompress(packed, Integer.BYTES, block, 0, size);
      at = 0;
    }
  }
}
