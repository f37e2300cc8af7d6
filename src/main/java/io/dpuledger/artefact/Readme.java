package io.dpuledger.artefact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The list of all folders, with the recommendations in each. */
final class Readme {
  private Readme() {}

  static String of(List<RoleAdvice> roles, LocalDate asOf) {
    return """
    # Recommendations to apply

    Recommendations of DPU Ledger as of %s, one folder per role. The job applied nothing: each \
    `APPLY.md` says what to run, whom it would have affected and how to undo it.

    """
            .formatted(asOf)
        + roles.stream().map(Readme::section).collect(Collectors.joining("\n"));
  }

  private static String section(RoleAdvice role) {
    return """
    ## [%s](%s/APPLY.md)

    Role %s of account %s.

    %s"""
        .formatted(
            Typed.markdown(role.folder()),
            role.folder(),
            Typed.markdown(role.roleName()),
            Typed.markdown(role.accountId()),
            AdviceTable.of(role.advice()));
  }
}
