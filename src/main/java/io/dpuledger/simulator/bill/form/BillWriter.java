package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.io.IOException;

/** Writes a bill in one form, charge by charge. */
public interface BillWriter extends AutoCloseable {
  /** Adds a charge. */
  void write(Charge charge) throws IOException;

  /** Completes the delivery. */
  @Override
  void close() throws IOException;
}
