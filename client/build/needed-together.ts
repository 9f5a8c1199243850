/** Surfaces of the causes: they have most of their code in common. */
const GRAPHS = ['fault-tree-stage', 'fishbone-stage', 'thread-stage', 'whys-stage']

const PAIRS = GRAPHS.flatMap((one, at) =>
  [...GRAPHS.slice(at + 1), 'notes-stage'].map((other) => [one, other]),
)

/**
 * What is needed by all of the first is treated as if the others needed it as well: a few KB more
 * for them, and a dozen files less for a board. It only ever adds, so that what a module imports
 * keeps being needed by all that need the module.
 */
export const TOGETHER: readonly (readonly [all: readonly string[], more: readonly string[]])[] = [
  [
    ['board', 'library'],
    ['actions', 'outcomes', 'report', 'review', 'settings', 'version', 'late'],
  ],
  [['board', 'actions'], ['library']],
  [
    ['board', 'join'],
    ['enter', 'library'],
  ],
  [
    ['board', 'enter'],
    ['join', 'library'],
  ],
  [
    ['board', 'shared'],
    ['join', 'digest'],
  ],
  [
    ['board', 'digest'],
    ['join', 'shared'],
  ],
  [
    ['board', 'review'],
    ['outcomes', 'report'],
  ],
  [
    ['board', 'outcomes'],
    ['report', 'review'],
  ],
  ...PAIRS.map((pair) => [pair, GRAPHS] as const),
  ...['report', 'actions', 'version', 'review'].map(
    (page) =>
      [
        [...GRAPHS, page],
        ['actions', 'actions-stage', 'report', 'version', 'late', 'board-late'],
      ] as const,
  ),
  [
    [...GRAPHS, 'library'],
    [
      'actions',
      'actions-stage',
      'enter',
      'impact',
      'join',
      'outcomes',
      'report',
      'review',
      'version',
    ],
  ],
  [
    [...GRAPHS, 'review'],
    ['impact', 'outcomes'],
  ],
  [
    [...GRAPHS, 'impact'],
    ['actions-stage', 'review'],
  ],
  [[...GRAPHS, 'actions-stage'], ['board-late']],
  [[...GRAPHS, 'late'], ['board-late']],
  [
    ['thread-stage', 'actions-stage'],
    ['actions', 'report', 'late', 'board-late'],
  ],
]

/** All that are treated as needing what these need. */
export function withMore(needing: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(needing)
  for (let before = -1; before !== all.size; ) {
    before = all.size
    for (const [those, more] of TOGETHER) {
      if (those.every((one) => all.has(one))) for (const one of more) all.add(one)
    }
  }
  return all
}
