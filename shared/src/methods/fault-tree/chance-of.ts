import type { ChanceEvent } from './model.ts'

/**
 * The probability of an event: as stated, or 1 − e^(−λt) for a rate λ per hour and t hours of
 * mission (NUREG-0492, XI.2, constant failure rate without repair). Undefined when it is not
 * known: nothing was said, or a rate without mission time.
 */
export function chanceOf(event: ChanceEvent, missionTime: number | undefined): number | undefined {
  const { chance } = event
  if (!chance) return undefined
  if ('probability' in chance) return chance.probability
  // 1 − exp(−x) loses every digit of a small x
  return missionTime === undefined ? undefined : -Math.expm1(-chance.rate * missionTime)
}
