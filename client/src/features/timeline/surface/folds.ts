import { type Span, viewStore } from '../view-store.ts'

const touch = (a: Span, b: Span) => a.from < b.to && a.to > b.from

/** Shows a quiet stretch in full, for this tab. */
export function unfoldStretch({ from, to }: Span): void {
  const { unfolded } = viewStore.getState()
  viewStore.setState({ unfolded: [...unfolded, { from, to }] })
}

export function foldStretch(stretch: Span): void {
  const { unfolded } = viewStore.getState()
  viewStore.setState({ unfolded: unfolded.filter((one) => !touch(one, stretch)) })
}

/** Folds all quiet stretches, or none. */
export function toggleFolding(): void {
  const { foldQuiet, unfolded } = viewStore.getState()
  const folded = foldQuiet && unfolded.length === 0
  viewStore.setState({ foldQuiet: !folded, unfolded: [] })
}
