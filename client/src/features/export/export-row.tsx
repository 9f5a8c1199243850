import type { ExportQuery } from '@herringbone/shared/api/exports.ts'
import { ActionIcon, Button, Checkbox, NativeSelect, Tooltip } from '@mantine/core'
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './export.module.css'
import type { ExportItem } from './export-list.ts'
import { exportTexts } from './export-texts.ts'
import { useOwners } from './use-owners.ts'

interface ExportRowProps {
  item: ExportItem
  /** What is being fetched: the format and "download" or "copy". */
  busy: string | null
  query: ExportQuery
  onDownload: (item: ExportItem, query: ExportQuery) => void
  onCopy: (item: ExportItem, query: ExportQuery) => void
}

/** One format: what it is for, to save and to copy. */
export function ExportRow({ item, busy, query, onDownload, onCopy }: ExportRowProps) {
  const t = useTexts(exportTexts)
  const [more, setMore] = useState<ExportQuery>({})
  const name = t(item.name)
  const wish = { ...query, ...more }
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>{t(item.hint)}</span>
        {item.format === 'json' && <WithFiles onChange={setMore} />}
        {item.format === 'ics' && <Whose onChange={setMore} />}
      </div>
      <div className={styles.buttons}>
        <Tooltip label={t('copy')}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('copyOf', { name })}
            loading={busy === `${item.format} copy`}
            onClick={() => onCopy(item, wish)}
          >
            <Copy size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button
          variant="default"
          aria-label={t('downloadOf', { name })}
          leftSection={<Download size={18} aria-hidden />}
          loading={busy === `${item.format} download`}
          onClick={() => onDownload(item, wish)}
        >
          {t('download')}
        </Button>
      </div>
    </li>
  )
}

function WithFiles({ onChange }: { onChange: (query: ExportQuery) => void }) {
  const t = useTexts(exportTexts)
  return (
    <Checkbox
      mt={6}
      label={t('withFiles')}
      onChange={({ currentTarget }) => onChange(currentTarget.checked ? { files: '1' } : {})}
    />
  )
}

function Whose({ onChange }: { onChange: (query: ExportQuery) => void }) {
  const t = useTexts(exportTexts)
  const owners = useOwners()
  if (owners.length === 0) return null
  return (
    <NativeSelect
      mt={6}
      maw={280}
      aria-label={t('whose')}
      data={[
        { value: '', label: t('everyone') },
        ...owners.map(({ name }, at) => ({ value: String(at), label: name })),
      ]}
      onChange={({ currentTarget }) => {
        const owner = currentTarget.value === '' ? undefined : owners[Number(currentTarget.value)]
        onChange(owner ? { owner: owner.name, ownerKind: owner.kind } : {})
      }}
    />
  )
}
