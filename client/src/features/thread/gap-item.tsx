import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
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

/** What hangs in the air: leads to it, and is mended right here. */
export function GapItem({ gap }: { gap: Gap }) {
  const { code, ref } = gap
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const [mending, setMending] = useState(false)
  const text = useBoardState((state) => itemWords(state, ref))
  const show = () => {
    if (!canvas.boxOf(ref)) showOnly(null)
    canvas.goTo(ref)
  }
  return (
    <div className={styles.gap}>
      <small>{t(`gap_${code}`)}</small>
      <button type="button" className={styles.gapText} onClick={show}>
        {text}
      </button>
      {canEdit && !mending && (
        <Button
          className={styles.mend ?? ''}
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden="true" />}
          aria-expanded={false}
          onClick={() => setMending(true)}
        >
          {t(`mend_${code}`)}
        </Button>
      )}
      {mending && <Mend gap={gap} onClose={() => setMending(false)} />}
    </div>
  )
}

function Mend({ gap: { code, ref }, onClose }: { gap: Gap; onClose: () => void }) {
  switch (code) {
    case 'root-without-action':
      return <RelatedPicker item={ref} side="leadsTo" onClose={onClose} />
    case 'action-without-reason':
      return <RelatedPicker item={ref} side="becauseOf" onClose={onClose} />
    case 'cause-without-fact':
      return <Support cause={idOf<CauseId>(ref)} />
    case 'fact-without-evidence':
      return <EvidenceSection parent={idOf<EventId>(ref)} />
  }
}

/** Each code is about things of one kind. */
const idOf = <Id extends string>(ref: ItemRef): Id => idOfRef(ref) as string as Id
