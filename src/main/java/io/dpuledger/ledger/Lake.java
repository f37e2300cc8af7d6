package io.dpuledger.ledger;

import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;

/** A lake as one run changes it. */
public record Lake(String runId, LakeFiles files, LakeLayout layout) {}
