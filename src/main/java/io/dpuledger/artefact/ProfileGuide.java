package io.dpuledger.artefact;

/** The part of APPLY.md about the usage profile: its two steps, and how to undo each. */
final class ProfileGuide {
  private static final String WHOLE =
      "An update replaces the whole Configuration, that of jobs too.";

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

        %d of the look-back's sessions were under a usage profile. See whether the role has one, \
        and keep what it says, one file a region; the second line fails where there is none:

        ```sh
        %s
        %s
        ```

        If there is one of another name, do not tag the role anew: put that name into the files, \
        and update that profile. %s So merge the files with what get-usage-profile says, before \
        each update.

        """
        .formatted(effects.underProfile(), commands.listTags(), commands.save(), WHOLE);
  }

  private static String defaults(StepEffects effects, Commands commands) {
    return """
        ## Step 1: defaults

        %s
        In each region, as a role that is tagged needs its profile wherever it is used:

        ```sh
        %s
        ```

        or, where the profile exists and after merging:

        ```sh
        %s
        ```

        Then give it to the role. The role must be allowed to read it (in China the policy begins \
        with `arn:aws-cn`). Sessions from outside of Glue Studio may be started by another role or \
        by a user; then it is that one which needs the tag and the right.

        ```sh
        %s
        %s
        ```

        Undo (if the profile existed before, update it with what `before.json` says instead of \
        deleting it, and leave the tag):

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
