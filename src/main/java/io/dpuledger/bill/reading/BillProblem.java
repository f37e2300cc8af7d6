package io.dpuledger.bill.reading;

import java.io.Serializable;

/**
 * Something about a bill that somebody must correct. The months concerned keep the rows they have.
 *
 * @param where the source or file
 * @param what completes a sentence that starts with it, and says what to do
 */
public record BillProblem(String where, String what) implements Serializable {
  @Override
  public String toString() {
    return where + " " + what;
  }
}
