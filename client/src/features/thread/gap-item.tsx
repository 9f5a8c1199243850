import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { ChevronUp, Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useGraph } from '../../canvas/graph/context.ts'
import { Support } from '../../causes/support.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import { itemWords } from '../../related/item-words.ts'
import { RelatedPicker } from '../../related/related-picker.tsx'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { showOnly } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

type Gap = ThreadScene['gaps'][number]

/** To which stage belongs what mends it. */
const STAGES = {
  'root-without-action': 'actions',
  'cause-without-fact': 'causes',
  'action-without-reason': 'actions',
  'fact-without-evidence': 'timeline',
} as const

/** What hangs in the air: leads to it, and is mended right here. */
export function GapItem({ gap }: { gap: Gap }) {
  const { code, ref } = gap
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit(STAGES[code])
  const toggle = useRef<HTMLButtonElement>(null)
  const about = useId()
  const [wants, setMending] = useState(false)
  const mending = wants && canEdit
  const text = useBoardState((state) => itemWords(state, ref))
  const show = () => {
    if (!canvas.boxOf(ref)) showOnly(null)
    canvas.goTo(ref)
  }
  const close = () => {
    flushSync(() => setMending(false))
    toggle.current?.focus()
  }
  const isPicked = code === 'root-without-action' || code === 'action-without-reason'
  return (
    <div className={styles.gap}>
      <small>{t(`gap_${code}`)}</small>
      <button type="button" id={about} className={styles.gapText} onClick={show}>
        {text}
      </button>
      {canEdit && (
        <Button
          ref={toggle}
          className={styles.mend ?? ''}
          size="compact-xs"
          variant="subtle"
          leftSection={
            mending ? (
              <ChevronUp size={14} aria-hidden="true" />
            ) : (
              <Plus size={14} aria-hidden="true" />
            )
          }
          aria-describedby={about}
          aria-expanded={mending}
          onClick={() => setMending(!mending)}
        >
          {t(`mend_${code}`)}
        </Button>
      )}
      {mending && isPicked && (
        <RelatedPicker
          item={ref}
          side={code === 'root-without-action' ? 'leadsTo' : 'becauseOf'}
          onClose={(isLeft) => (isLeft ? setMending(false) : close())}
        />
      )}
      {mending && !isPicked && <Evidence gap={gap} onClose={close} />}
    </div>
  )
}

/** The ways to support it; the keyboard goes on at the first of them, and Esc leads back. */
function Evidence({ gap: { code, ref }, onClose }: { gap: Gap; onClose: () => void }) {
  const ways = useRef<HTMLDivElement>(null)
  useEffect(() => ways.current?.querySelector<HTMLElement>('button, input')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in any of the fields inside
    <div ref={ways} className={styles.ways} onKeyDown={onKeyDown}>
      {code === 'cause-without-fact' ? (
        <Support cause={idOf<CauseId>(ref)} />
      ) : (
        <EvidenceSection parent={idOf<EventId>(ref)} />
      )}
    </div>
  )
}

/** Each code is about things of one kind. */
const idOf = <Id extends string>(ref: ItemRef): Id => idOfRef(ref) as string as Id
