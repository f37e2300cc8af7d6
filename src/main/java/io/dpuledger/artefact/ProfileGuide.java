package io.dpuledger.artefact;

/** The part of APPLY.md about the usage profile: its two steps, and how to undo each. */
final class ProfileGuide {
  private static final String WHOLE =
      "An update replaces the complete Configuration, including that of jobs.";

  private ProfileGuide() {}

  static String of(RoleAdvice role, ProfileSettings settings) {
    StepEffects effects =
        new StepEffects(role.setups(), settings, role.advice().get(0).lookbackPeriodInDays());
    Commands commands = new Commands(role);
    return SettingsTable.of(role, settings)
        + before(effects, commands)
        + defaults(effects, commands)
        + limits(effects);
  }

  private static String before(StepEffects effects, Commands commands) {
    return """
        ## Before

        %d of the look-back's sessions had a usage profile. Check whether the role has one, and \
        save it, one file per region; the second line fails if there is none:

        ```sh
        %s
        %s
        ```

        If there is one with another name, do not change the tag: put that name into the files, \
        and update that profile. %s So merge the files with the output of get-usage-profile \
        before each update.

        """
        .formatted(effects.underProfile(), commands.listTags(), commands.save(), WHOLE);
  }

  private static String defaults(StepEffects effects, Commands commands) {
    return """
        ## Step 1: defaults

        %s
        In each region, because a tagged role needs its profile wherever it is used:

        ```sh
        %s
        ```

        or, if the profile exists, after merging:

        ```sh
        %s
        ```

        Then assign it to the role. The role must be allowed to read it (in China the policy starts \
        with `arn:aws-cn`). Sessions outside Glue Studio may be started by another role or by a \
        user, who then needs the tag and the permission instead.

        ```sh
        %s
        %s
        ```

        Undo (if the profile existed before, update it with `before.json` instead of deleting it, and keep the tag):

        ```sh
        %s
        %s
        %s
        ```

        """
        .formatted(
            effects.ofDefaults(),
            Commands.create(ProfileRequests.CREATE_DEFAULTS),
            Commands.update(ProfileRequests.UPDATE_DEFAULTS),
            commands.grant(),
            commands.tag(),
            commands.untag(),
            commands.revoke(),
            commands.delete());
  }

  private static String limits(StepEffects effects) {
    return """
        ## Step 2: limits, some weeks later

        %s
        %s Merge as above, then in each region:

        ```sh
        %s
        ```

        Undo, which leaves the defaults of step 1:

        ```sh
        %s
        ```

        """
        .formatted(
            effects.ofLimits(),
            WHOLE,
            Commands.update(ProfileRequests.UPDATE_LIMITS),
            Commands.update(ProfileRequests.UPDATE_DEFAULTS));
  }
}
