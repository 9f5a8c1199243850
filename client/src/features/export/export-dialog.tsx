import type { ExportQuery } from '@herringbone/shared/api/exports.ts'
import { can } from '@herringbone/shared/permissions/can.ts'
import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useMyRole } from '../../session/use-my-role.ts'
import { currentLanguage, type Language, useTexts } from '../../ui/texts.ts'
import styles from './export.module.css'
import { EXPORT_GROUPS } from './export-list.ts'
import { ExportRow } from './export-row.tsx'
import { exportTexts } from './export-texts.ts'
import { SendPanel } from './send/send-panel.tsx'
import { sendTexts } from './send/send-texts.ts'
import { useExport } from './use-export.ts'

interface ExportDialogProps {
  opened: boolean
  onClose: () => void
  /** Of the workspace. */
  member: boolean
}

/** The board as files, and as what other services take. */
export function ExportDialog({ opened, onClose, member }: ExportDialogProps) {
  const t = useTexts(exportTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size={720} centered>
      <ExportBody member={member} />
    </Modal>
  )
}

function ExportBody({ member }: { member: boolean }) {
  const t = useTexts(exportTexts)
  const [locale, setLocale] = useState<Language>(currentLanguage)
  const role = useMyRole()
  const [tab, setTab] = useState<'files' | 'send'>('files')
  const query: ExportQuery = { locale }
  return (
    <div className={styles.body}>
      {can({ role, member }, 'board.send') && (
        <SegmentedControl
          fullWidth
          aria-label={t('how')}
          value={tab}
          onChange={(value) => setTab(value === 'send' ? 'send' : 'files')}
          data={[
            { value: 'files', label: sendTexts.text('files') },
            { value: 'send', label: sendTexts.text('send') },
          ]}
        />
      )}
      <SegmentedControl
        aria-label={t('language')}
        className={styles.language ?? ''}
        value={locale}
        onChange={(value) => setLocale(value === 'de' ? 'de' : 'en')}
        data={[
          { value: 'en', label: t('english') },
          { value: 'de', label: t('german') },
        ]}
      />
      {tab === 'send' ? <SendPanel locale={locale} member={member} /> : <FileList query={query} />}
    </div>
  )
}

function FileList({ query }: { query: ExportQuery }) {
  const t = useTexts(exportTexts)
  const { said, busy, download, copy } = useExport()
  return (
    <>
      <p className={styles.lead}>{t('lead')}</p>
      {EXPORT_GROUPS.map(({ title, items }) => (
        <section key={title} aria-label={t(title)}>
          <h3 className={styles.group}>{t(title)}</h3>
          <ul className={styles.rows}>
            {items.map((item) => (
              <ExportRow
                key={item.format}
                item={item}
                busy={busy}
                query={query}
                onDownload={download}
                onCopy={copy}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.said} role="status" data-error={said.isError || undefined}>
        {said.text}
      </p>
    </>
  )
}
