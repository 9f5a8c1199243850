import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { type ReactNode, useId } from 'react'
import { EditsOn, useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { AddEvidence } from './add-evidence.tsx'
import { addFiles, useUploads } from './board-uploads.ts'
import styles from './evidence.module.css'
import { stageOfParent } from './evidence-edits.ts'
import { EvidenceItem } from './evidence-item.tsx'
import { evidenceTexts } from './evidence-texts.ts'
import { UploadList } from './upload-list.tsx'
import { useEvidence } from './use-evidence.ts'
import { useFileDrop } from './use-file-drop.ts'

interface EvidenceSectionProps {
  parent: EvidenceParent
  /** Something beside evidence supports it too: it is not called missing. */
  isSupported?: boolean
  /** What stands above the evidence. */
  before?: ReactNode
  /** Another way to support it, beside that of adding evidence. */
  more?: ReactNode
}

/** "Which data supports this?", answered or shown as missing. */
export function EvidenceSection(props: EvidenceSectionProps) {
  const stage = useBoardState((state) => stageOfParent(state, props.parent))
  return (
    <EditsOn stage={stage}>
      <Section {...props} />
    </EditsOn>
  )
}

function Section({ parent, isSupported, before, more }: EvidenceSectionProps) {
  const t = useTexts(evidenceTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const evidence = useEvidence(parent)
  const sending = useUploads(board, parent).length > 0
  const heading = useId()
  const { over, handlers } = useFileDrop(canEdit, (files) => addFiles(board, parent, files))

  return (
    <section className={styles.section} aria-labelledby={heading} {...handlers}>
      <h3 id={heading} className="hb-caps">
        {t('question')}
      </h3>
      {before}
      {evidence.length > 0 && (
        <ul className={styles.list} aria-label={t('list')}>
          {evidence.map((item) => (
            <EvidenceItem key={item.id} item={item} />
          ))}
        </ul>
      )}
      <UploadList parent={parent} />
      {canEdit && (
        <AddEvidence
          key={parent}
          parent={parent}
          missing={!isSupported && evidence.length === 0 && !sending}
          more={more}
        />
      )}
      {!canEdit && !isSupported && evidence.length === 0 && (
        <span className={styles.missingLine}>{t('missing')}</span>
      )}
      {over && <div className={styles.dropHint}>{t('drop')}</div>}
    </section>
  )
}
