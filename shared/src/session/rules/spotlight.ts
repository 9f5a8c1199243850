import type { RulesFor } from '../situation.ts'

type SpotlightCommand = 'summon' | 'summon.end' | 'cursors.hide'

/** Bringing everyone to where a facilitator looks; it does not move the group's stage. */
export const spotlightRules: RulesFor<SpotlightCommand> = {
  // The time is a number that grows even when no spotlight is left to count on from.
  summon: (session, { stage }, { actor, now }) => {
    const number = Math.max(now, (session.spotlight?.number ?? 0) + 1)
    return { session: { ...session, spotlight: { number, by: actor.person, stage } } }
  },

  'summon.end': (session) => ({ session: { ...session, spotlight: null } }),

  'cursors.hide': (session, { hidden }) => ({
    session: session.cursorsHidden === hidden ? session : { ...session, cursorsHidden: hidden },
  }),
}
