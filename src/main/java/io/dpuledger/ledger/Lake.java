package io.dpuledger.ledger;

import io.dpuledger.table.files.LakeFiles;
import io.dpuledger.table.files.LakeLayout;

/** A lake that one run changes. */
public record Lake(String runId, LakeFiles files, LakeLayout layout) {}
