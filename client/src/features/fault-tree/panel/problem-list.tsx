import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Problem } from '@herringbone/shared/methods/fault-tree/problems.ts'
import { TriangleAlert } from 'lucide-react'
import { useTexts } from '../../../ui/texts.ts'
import { NodeLink } from '../node/node-link.tsx'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'
import { problemTexts } from './problem-texts.ts'

const VALUES = {
  gates: LIMITS.gatesPerTree,
  events: LIMITS.eventsPerTree,
  inputs: LIMITS.inputsPerGate,
  depth: LIMITS.treeDepth,
}
const SHOWN = 50

/** What keeps the tree from being analysed: each with its place, and what to do. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useTexts(analysisTexts)
  return (
    <section className={styles.section} aria-label={t('problems', { count: problems.length })}>
      <h3 className={styles.problemTitle}>
        <TriangleAlert size={16} aria-hidden="true" />
        {t('problems', { count: problems.length })}
      </h3>
      <ul className={styles.problems}>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.code} ${problem.at} ${problem.about.join(' ')}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where the other ids are places to look at too; elsewhere they are gone, or the place itself. */
const LEADS_ON: ReadonlySet<Problem['code']> = new Set(['cycle', 'condition-not-conditional'])
/** Said of the tree as a whole, though a node is named. */
const OF_THE_TREE: ReadonlySet<Problem['code']> = new Set(['diagram-too-large'])

function ProblemLine({ problem: { code, at, about } }: { problem: Problem }) {
  const t = useTexts(problemTexts)
  const isConditionMissing = code === 'unknown-reference' && about[0] === ''
  return (
    <>
      {at !== '' && !OF_THE_TREE.has(code) && <NodeLink id={at} />}{' '}
      {t(isConditionMissing ? 'no-condition' : code, VALUES)}
      {LEADS_ON.has(code) &&
        about.map((id) => (
          <span key={id}>
            {' '}
            <NodeLink id={id} />
          </span>
        ))}
    </>
  )
}
