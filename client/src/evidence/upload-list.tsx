import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { ActionIcon, Button, Progress } from '@mantine/core'
import { X } from 'lucide-react'
import { ApiError } from '../api/api-error.ts'
import { explainError } from '../api/error-texts.ts'
import { useBoard } from '../sync/react.tsx'
import { formatLocale } from '../ui/language.ts'
import { useTexts } from '../ui/texts.ts'
import { uploadsOf, useUploads } from './board-uploads.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './evidence-texts.ts'
import { formatBytes } from './format-bytes.ts'
import type { Upload, UploadFailure } from './uploads.ts'

/** Files on their way, and those that did not arrive, with the reason. */
export function UploadList({ parent }: { parent: EvidenceParent }) {
  const t = useTexts(evidenceTexts)
  const uploads = useUploads(useBoard(), parent)
  if (uploads.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('uploadsLabel')}>
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  )
}

// These stay as they are however often they are sent.
const FINAL: readonly UploadFailure[] = [
  'too_large',
  'file_empty',
  'file_type_refused',
  'parent-deleted',
]

function UploadRow({ upload }: { upload: Upload }) {
  const t = useTexts(evidenceTexts)
  const uploads = uploadsOf(useBoard())
  const { id, file, failure } = upload
  const percent = Math.round(upload.sent * 100)
  const stop = failure ? t('dismiss', { name: file.name }) : t('stop', { name: file.name })
  return (
    <li className={styles.upload}>
      <div className={styles.uploadRow}>
        <span className={styles.uploadName}>{file.name}</span>
        {failure && !FINAL.includes(failure) && (
          <Button size="compact-xs" variant="default" onClick={() => uploads.retry(id)}>
            {t('retry')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={stop}
          title={stop}
          onClick={() => uploads.cancel(id)}
        >
          <X size={15} />
        </ActionIcon>
      </div>
      {failure ? (
        <div className={styles.failed} role="alert">
          {explainFailure(failure, file.name)}
        </div>
      ) : (
        <Progress
          value={percent}
          size="sm"
          aria-label={t('uploading', { name: file.name, percent })}
        />
      )}
    </li>
  )
}

function explainFailure(failure: UploadFailure, name: string): string {
  const { text } = evidenceTexts
  if (failure === 'too_large') {
    return text('fail_too_large', { name, limit: formatBytes(LIMITS.fileBytes, formatLocale()) })
  }
  if (failure === 'parent-deleted') return text('fail_parent_deleted', { name })
  return explainError(new ApiError(failure, 0))
}
