package io.dpuledger.artefact;

import java.time.LocalDate;
import java.util.Optional;

/** APPLY.md of one role: what to run, why, whom it would have hit, and how to undo it. */
final class ApplyGuide {
  private static final String NO_PROFILE =
      """
      ## No usage profile

      A usage profile has no setting for auto scaling. It takes the notebooks.

      """;

  private static final String NOTEBOOKS =
      """
      ## Notebooks

      `magics.txt` has the same as notebook magics, a block for each group. They need no rights, \
      and act only where somebody runs them. Undo: leave them out again; a session that runs keeps \
      what it was started with.
      """;

  private ApplyGuide() {}

  static String of(RoleAdvice role, Optional<ProfileSettings> settings, LocalDate asOf) {
    return """
        # Role %s, account %s

        Advice of DPU Ledger as of %s. Nothing was applied by the job: every line below is for \
        somebody to read, and to run with rights that the job does not have.

        ## Why

        %s
        """
            .formatted(
                Typed.markdown(role.roleName()),
                Typed.markdown(role.accountId()),
                asOf,
                AdviceTable.of(role.advice()))
        + settings.map(found -> ProfileGuide.of(role, found)).orElse(NO_PROFILE)
        + NOTEBOOKS;
  }
}
