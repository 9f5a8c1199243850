// How long a fault tree takes, from its data to cut sets, exact probability and importance.
import { analyse } from '../../shared/src/methods/fault-tree/analyse.ts'
import type { FaultTree } from '../../shared/src/methods/fault-tree/model.ts'
import { BAOBAB_1 } from '../../shared/src/methods/fault-tree/testing/baobab1.ts'
import { CHINESE } from '../../shared/src/methods/fault-tree/testing/chinese.ts'
import { treeOf } from '../../shared/src/methods/fault-tree/testing/tree-of.ts'

// the small ones first, so that nothing is warm when they run for the first time
const TREES: readonly [name: string, tree: FaultTree, expected: string][] = [
  ['three gates', treeOf('top = or a b\na = and e1 e2\nb = 2of e2 e3 e4', 0.01), '16'],
  ['"Chinese"', treeOf(CHINESE, 0.01), '50'],
  ['"Baobab 1"', treeOf(BAOBAB_1, 0.01), '1,500'],
]
const RUNS = 9

/** ms of one run by the clock, and of the processor: on a busy machine the two part. */
function timed(run: () => void): { wall: number; cpu: number } {
  const before = process.cpuUsage()
  const since = performance.now()
  run()
  const wall = performance.now() - since
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000 }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function measure(run: () => void): string[] {
  const [first, ...later] = Array.from({ length: RUNS + 1 }, () => timed(run))
  return [
    (first?.wall ?? Number.NaN).toFixed(1),
    median(later.map(({ wall }) => wall)).toFixed(1),
    median(later.map(({ cpu }) => cpu)).toFixed(1),
  ]
}

export function benchFaultTree(): void {
  console.log(`\n### Fault trees, ms: the first run, then the median of ${RUNS}\n`)
  console.log(
    '| tree | events | gates | cut sets | expected | first | clock | CPU | with importance: first | clock | CPU |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|---|')
  for (const [name, tree, expected] of TREES) {
    const plain = measure(() => analyse(tree))
    const full = measure(() => analyse(tree, { importance: true }))
    const outcome = analyse(tree)
    const sets = outcome.ok ? outcome.value.cutSets.sets.length : 0
    const { events, gates } = tree
    console.log(
      `| ${[name, events.length, gates.length, sets, expected, ...plain, ...full].join(' | ')} |`,
    )
  }
}
