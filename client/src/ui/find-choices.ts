import type { ComboboxItem } from '@mantine/core'
import { foldText } from './fold-text.ts'

export interface Choice extends ComboboxItem {
  /** Is offered whatever is typed: it says itself what it makes of it. */
  isAlways?: boolean
}

export interface ChoiceGroup {
  group: string
  items: readonly Choice[]
}

export type Choices = readonly (Choice | ChoiceGroup)[]

/** More of them nobody reads: who looks for another one types on. */
const MOST = 50

/** What of them has all the words that are typed, as much as a list shows. */
export function findChoices(
  choices: Choices,
  typed: string,
): (Choice | { group: string; items: Choice[] })[] {
  const words = foldText(typed).split(' ').filter(Boolean)
  let room = MOST
  const isShown = ({ label, isAlways }: Choice) => {
    if (isAlways) return true
    if (room === 0) return false
    const folded = foldText(label)
    const fits = words.every((word) => folded.includes(word))
    if (fits) room--
    return fits
  }
  return choices.flatMap((one): (Choice | { group: string; items: Choice[] })[] => {
    if (!('items' in one)) return isShown(one) ? [one] : []
    const items = one.items.filter(isShown)
    return items.length > 0 ? [{ group: one.group, items }] : []
  })
}

/** The one on top. */
export const firstChoice = (choices: Choices): Choice | undefined =>
  choices.flatMap((one) => ('items' in one ? one.items : [one]))[0]
