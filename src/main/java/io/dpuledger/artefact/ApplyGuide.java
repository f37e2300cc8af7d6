package io.dpuledger.artefact;

import java.util.Optional;

/** APPLY.md of one role: what to run, why, whom it would have affected, and how to undo it. */
final class ApplyGuide {
  private static final String NO_PROFILE =
      """
      ## No usage profile

      A usage profile has no setting for auto scaling. Use the notebooks instead.

      """;

  private static final String NOTEBOOKS =
      """
      ## Notebooks

      `magics.txt` has the same as notebook magics, one block per group. They need no permissions, \
      and affect only the notebooks that run them. Undo: remove them; a running session keeps \
      its settings.
      """;

  private ApplyGuide() {}

  static String of(RoleAdvice role, Optional<ProfileSettings> settings, AdviceBasis basis) {
    return """
        # Role %s, account %s

        %s The job applied nothing: every line below is for \
        somebody to read, and to run with permissions that the job does not have.

        ## Why

        %s
        """
            .formatted(
                Typed.markdown(role.roleName()),
                Typed.markdown(role.accountId()),
                basis.sentence(),
                AdviceTable.of(role.advice()))
        + settings.map(found -> ProfileGuide.of(role, found)).orElse(NO_PROFILE)
        + NOTEBOOKS;
  }
}
