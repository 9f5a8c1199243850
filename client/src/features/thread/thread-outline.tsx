import { Button } from '@mantine/core'
import { ListTodo } from 'lucide-react'
import { useMemo } from 'react'
import { useGraphScene } from '../../canvas/graph/context.ts'
import { GraphOutline } from '../../canvas/graph/graph-outline.tsx'
import type { OutlineRow } from '../../canvas/graph/outline-rows.ts'
import { cardTexts } from '../../causes/card/card-texts.ts'
import { isCard, pillsOf } from '../../causes/card/lay-card.ts'
import { useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { NextSteps } from './next-steps.tsx'
import { OnlyShown } from './only-shown.tsx'
import type { PlainNode } from './plain-cards.ts'
import styles from './thread.module.css'
import { ThreadBelow } from './thread-below.tsx'
import { ThreadRowMenu } from './thread-row-menu.tsx'
import type { ThreadScene } from './thread-scene.ts'
import { openGaps } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** The thread as a list: facts, causes, actions, and what each lacks. */
export function ThreadOutline({ alone }: { alone: boolean }) {
  const t = useTexts(threadTexts)
  const nodes = useGraphScene((scene) => (scene as ThreadScene).nodes) // made by `createThreadScene`
  const rows = useMemo(() => rowsOf(nodes), [nodes])
  return (
    <GraphOutline
      rows={rows}
      heading={t('outline')}
      alone={alone}
      summary={alone && <Summary />}
      Menu={ThreadRowMenu}
      Below={ThreadBelow}
    />
  )
}

/** What the tools over the canvas say, where the list stands alone. */
function Summary() {
  const t = useTexts(threadTexts)
  const canEdit = useCanEdit()
  const gaps = useGraphScene((scene) => (scene as ThreadScene).gaps.length) // as made
  const isEmpty = useGraphScene(({ nodes }) => nodes.size === 0)
  return (
    <>
      <OnlyShown inList />
      {isEmpty && <p className={styles.note}>{t('emptyBody')}</p>}
      {isEmpty && canEdit && <NextSteps />}
      {gaps > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<ListTodo size={16} aria-hidden="true" />}
          onClick={openGaps}
        >
          {t('openGaps', { count: gaps })}
        </Button>
      )}
    </>
  )
}

/** When it was, and what it lacks; of an action only that. */
const factNote = ({ kind, head, lacks }: PlainNode): string =>
  [kind === 'fact' && head !== threadTexts.text('fact') ? head : '', lacks]
    .filter(Boolean)
    .join(' · ')

function rowsOf(nodes: ThreadScene['nodes']): OutlineRow[] {
  const rows: OutlineRow[] = []
  let group = ''
  const all = [...nodes.values()]
  // What stands for many facts comes last on the canvas, and among the facts in the list.
  const facts = all.filter(({ id, kind }) => kind === 'rest' || id.startsWith('event:'))
  const others = all.filter(({ id, kind }) => kind !== 'rest' && !id.startsWith('event:'))
  for (const node of [...facts, ...others]) {
    const kind = node.kind === 'rest' ? 'event' : node.id.slice(0, node.id.indexOf(':'))
    if (kind !== group) {
      const column = kind === 'event' ? 'facts' : kind === 'cause' ? 'causes' : 'actions'
      rows.push({ id: `column:${kind}`, depth: 0, label: threadTexts.text(column), isFixed: true })
      group = kind
    }
    const note = isCard(node)
      ? pillsOf(node.marks)
          .map((pill) => cardTexts.text(pill))
          .join(', ')
      : factNote(node as PlainNode) // laid by `layPlain`
    rows.push({
      id: node.id,
      depth: 1,
      ...(node.kind === 'rest' && { isFixed: true }),
      label: node.label,
      ...(note && { note }),
    })
  }
  return rows
}
