import { deleteRemark, settleRemark } from '@herringbone/shared/doc/edit-remarks.ts'
import type { Remark } from '@herringbone/shared/model/remark.ts'
import { ActionIcon } from '@mantine/core'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useBoardPeople } from '../../../session/use-board-people.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import { reportTexts } from '../report-texts.ts'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'
import type { Quote } from './quote.ts'
import { RemarkForm } from './remark-form.tsx'
import { showQuote } from './show-quote.ts'

interface RemarksProps {
  /** What a new one is to be about. */
  quote: Quote | null
  onQuote: (quote: Quote | null) => void
}

/** What people say about the report: the open ones, and the settled ones behind a fold. */
export function Remarks({ quote, onQuote }: RemarksProps) {
  const t = useTexts(marginTexts)
  const remarks = useBoardState((state) => state.remarks)
  const [open, settled] = useMemo(() => {
    const all = Object.values(remarks).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    const isOpen = ({ settledAt }: Remark) => settledAt === 0
    return [all.filter(isOpen), all.filter((one) => !isOpen(one))]
  }, [remarks])
  return (
    <>
      {quote && (
        <RemarkForm
          key={`${quote.part} ${quote.words}`}
          quote={quote}
          onDone={() => onQuote(null)}
        />
      )}
      {open.length === 0 && !quote && <p className={styles.hint}>{t('noRemarks')}</p>}
      <List remarks={open} />
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{t('settledRemarks', { count: settled.length })}</summary>
          <List remarks={settled} />
        </details>
      )}
    </>
  )
}

function List({ remarks }: { remarks: readonly Remark[] }) {
  const people = useBoardPeople()
  if (remarks.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {remarks.map((remark) => (
        <One
          key={remark.id}
          remark={remark}
          name={remark.createdBy === '' ? undefined : people.get(remark.createdBy)?.name}
        />
      ))}
    </ul>
  )
}

function One({ remark, name }: { remark: Remark; name: string | undefined }) {
  const t = useTexts(marginTexts)
  const parts = useTexts(reportTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const { id, part, quote, text, settledAt, createdBy } = remark
  const isSettled = settledAt > 0
  const settle = t(isSettled ? 'reopen' : 'settle')
  return (
    <li className={styles.remark} data-remark={id}>
      <p>
        <strong>{name ?? t('someone')}</strong>{' '}
        <button
          type="button"
          className={styles.about}
          title={t('remarkShow')}
          onClick={() => showQuote(part, quote)}
        >
          {quote === ''
            ? t('remarkPart', { part: parts(`part_${part}`) })
            : t('remarkOn', { quote })}
        </button>
      </p>
      <p className={styles.said}>{text}</p>
      {canEdit && (
        <div className={styles.remarkTools}>
          <button
            type="button"
            className={styles.small}
            onClick={() =>
              board.edit((doc) =>
                settleRemark(doc, id, isSettled ? null : serverNow(board.session)),
              )
            }
          >
            {isSettled ? <RotateCcw size={14} aria-hidden /> : <Check size={14} aria-hidden />}{' '}
            {settle}
          </button>
          {createdBy === board.me.id && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('deleteRemark')}
              onClick={() => board.edit((doc) => deleteRemark(doc, id))}
            >
              <Trash2 size={14} aria-hidden />
            </ActionIcon>
          )}
        </div>
      )}
    </li>
  )
}
