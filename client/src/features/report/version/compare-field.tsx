import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import { Select } from '@mantine/core'
import { useTexts } from '../../../ui/texts.ts'
import { versionTexts } from './version-texts.ts'

interface CompareFieldProps {
  versions: readonly ReportVersionHead[]
  since: number | null
  onSince: (since: number | null) => void
}

/** Chooses the version of which the changes since are shown. */
export function CompareField({ versions, since, onSince }: CompareFieldProps) {
  const t = useTexts(versionTexts)
  if (versions.length === 0) return null
  return (
    <Select
      label={t('compareWith')}
      data={[
        { value: '', label: t('none') },
        ...versions.map(({ version }) => ({
          value: String(version),
          label: t('version', { version }),
        })),
      ]}
      value={since === null ? '' : String(since)}
      allowDeselect={false}
      onChange={(value) => onSince(value ? Number(value) : null)}
    />
  )
}
