package io.dpuledger.table;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.stream.Stream;

/** Several sums in one object, because a task sends each of its objects to the driver at a cost. */
public final class DecimalSums implements Externalizable {
  private static final long serialVersionUID = 1;

  private DecimalSum[] sums;

  /** Only for deserialization. */
  public DecimalSums() {
    this(0);
  }

  /** The given number of empty sums. */
  public DecimalSums(int number) {
    this.sums = empty(number);
  }

  private static DecimalSum[] empty(int number) {
    return Stream.generate(DecimalSum::new).limit(number).toArray(DecimalSum[]::new);
  }

  public int size() {
    return sums.length;
  }

  public DecimalSum get(int at) {
    return sums[at];
  }

  public Stream<DecimalSum> stream() {
    return Stream.of(sums);
  }

  /** Adds each of the other sums to its counterpart. */
  public void add(DecimalSums others) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(others.sums[i]);
    }
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(sums.length);
    for (DecimalSum sum : sums) {
      sum.writeExternal(out);
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    sums = empty(in.readInt());
    for (DecimalSum sum : sums) {
      sum.readExternal(in);
    }
  }
}
