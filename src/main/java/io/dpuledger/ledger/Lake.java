package io.dpuledger.ledger;

import io.dpuledger.table.LakeFiles;
import io.dpuledger.table.LakeLayout;

/** A lake as one run changes it. */
public record Lake(String runId, LakeFiles files, LakeLayout layout) {}
