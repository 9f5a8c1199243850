import type { ExportQuery } from '@herringbone/shared/api/exports.ts'
import { Modal, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { currentLanguage, type Language, useTexts } from '../../ui/texts.ts'
import styles from './export.module.css'
import { EXPORT_GROUPS } from './export-list.ts'
import { ExportRow } from './export-row.tsx'
import { exportTexts } from './export-texts.ts'
import { useExport } from './use-export.ts'

interface ExportDialogProps {
  opened: boolean
  onClose: () => void
}

/** The board as files, and as what other services take. */
export function ExportDialog({ opened, onClose }: ExportDialogProps) {
  const t = useTexts(exportTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size={720} centered>
      <ExportBody />
    </Modal>
  )
}

function ExportBody() {
  const t = useTexts(exportTexts)
  const [locale, setLocale] = useState<Language>(currentLanguage)
  const { said, busy, download, copy } = useExport()
  const query: ExportQuery = { locale }
  return (
    <div className={styles.body}>
      <p className={styles.lead}>{t('lead')}</p>
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
    </div>
  )
}
