/** One step from an old list to a new one. */
export type Step<T> =
  | { change: 'same'; before: T; after: T }
  | { change: 'removed'; before: T }
  | { change: 'added'; after: T }

/** Comparisons that are made one by one; above that the middle counts as replaced. */
const MOST = 4_000_000

/** The fewest steps from one list to another, by their longest common subsequence. */
export function stepsBetween<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Step<T>[] {
  let head = 0
  while (head < before.length && head < after.length && same(head, head)) head++
  let tail = 0
  const left = () => Math.min(before.length, after.length) - head
  while (tail < left() && same(before.length - 1 - tail, after.length - 1 - tail)) tail++
  const [olds, news] = [
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ]
  const kept = (from: number, to: number, at: number): Step<T>[] =>
    before.slice(from, to).map((one, index): Step<T> => {
      const other = after[at + index]
      return { change: 'same', before: one, after: other === undefined ? one : other }
    })
  return [
    ...kept(0, head, 0),
    ...between(olds, news, isSame),
    ...kept(before.length - tail, before.length, after.length - tail),
  ]

  function same(a: number, b: number): boolean {
    return isSame(before[a] as T, after[b] as T) // both are within
  }
}

function between<T>(
  olds: readonly T[],
  news: readonly T[],
  isSame: (a: T, b: T) => boolean,
): Step<T>[] {
  const width = news.length + 1
  const isTooMuch = olds.length * news.length > MOST
  // How many are common to the rests, from each place on.
  const common = new Uint32Array(isTooMuch ? 0 : (olds.length + 1) * width)
  const at = (a: number, b: number) => common[a * width + b] ?? 0
  const same = (a: number, b: number) => isSame(olds[a] as T, news[b] as T) // both are within
  if (!isTooMuch) {
    for (let a = olds.length - 1; a >= 0; a--) {
      for (let b = news.length - 1; b >= 0; b--) {
        common[a * width + b] = same(a, b)
          ? at(a + 1, b + 1) + 1
          : Math.max(at(a + 1, b), at(a, b + 1))
      }
    }
  }
  const steps: Step<T>[] = []
  let [a, b] = [0, 0]
  while (a < olds.length || b < news.length) {
    const [old, fresh] = [olds[a], news[b]] as [T, T] // where there is none, it is not used
    if (!isTooMuch && a < olds.length && b < news.length && same(a, b)) {
      steps.push({ change: 'same', before: old, after: fresh })
      a++
      b++
    } else if (a < olds.length && (b >= news.length || at(a + 1, b) >= at(a, b + 1))) {
      steps.push({ change: 'removed', before: old })
      a++
    } else {
      steps.push({ change: 'added', after: fresh })
      b++
    }
  }
  return steps
}
