/** The version in "?since=2", of which the changes since are shown; null: none, or none that is. */
export function sinceOf(search: object): number | null {
  const since = Number(Reflect.get(search, 'since'))
  return Number.isInteger(since) && since > 0 ? since : null
}
