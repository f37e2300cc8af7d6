package io.dpuledger.artefact;

import java.util.List;
import java.util.stream.Collectors;

/** The list of all folders, with the recommendations in each. */
final class Readme {
  private Readme() {}

  static String of(List<RoleAdvice> roles, AdviceBasis basis) {
    return """
    # Recommendations to apply

    %s One folder per role. The job applied nothing: each `APPLY.md` says what to run, whom it would have affected and how to undo it.

    """
            .formatted(basis.sentence())
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
