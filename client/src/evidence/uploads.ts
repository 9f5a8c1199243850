import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EvidenceParent, FileInfo } from '@herringbone/shared/model/evidence.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { ApiError, type ApiErrorCode } from '../api/api-error.ts'

/** Why a file is not there: what the server refused, or what kept it from being asked. */
export type UploadFailure = ApiErrorCode | 'parent-deleted'

/** A file on its way to the server. */
export interface Upload {
  id: number
  parent: EvidenceParent
  file: File
  /** A title that it had before, when it was copied from another board. */
  title: string
  /** Share sent, 0 to 1. */
  sent: number
  failure: UploadFailure | null
}

export interface UploadsState {
  uploads: readonly Upload[]
}

/** Sends one file; rejects with an `ApiError` when refused or cut off. */
export type SendFile = (
  file: File,
  options: { onProgress: (sent: number) => void; signal: AbortSignal },
) => Promise<FileInfo>

/** Puts a sent file into the document; false when what it supports no longer exists. */
export type AttachFile = (parent: EvidenceParent, info: FileInfo, title: string) => boolean

/** Files of one board on their way; they go on while other things are selected. */
export interface Uploads {
  store: StoreApi<UploadsState>
  add(parent: EvidenceParent, files: Iterable<File>, title?: string): void
  retry(id: number): void
  /** Stops an upload, or puts a failed one away. */
  cancel(id: number): void
}

// Two at a time: a third would only take bandwidth from the first.
const AT_ONCE = 2

const refusedUnsent = (file: File): UploadFailure | null =>
  file.size > LIMITS.fileBytes ? 'too_large' : file.size === 0 ? 'file_empty' : null

export function createUploads(send: SendFile, attach: AttachFile): Uploads {
  const store = createStore<UploadsState>(() => ({ uploads: [] }))
  const running = new Map<number, AbortController>()
  let lastId = 0

  const change = (id: number, part: Partial<Upload>) =>
    store.setState(({ uploads }) => ({
      uploads: uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)),
    }))
  const drop = (id: number) =>
    store.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))

  async function run({ id, parent, file, title }: Upload, stop: AbortController): Promise<void> {
    try {
      const onProgress = (sent: number) => change(id, { sent })
      const info = await send(file, { onProgress, signal: stop.signal })
      if (stop.signal.aborted) return
      if (attach(parent, info, title)) drop(id)
      else change(id, { failure: 'parent-deleted' })
    } catch (error) {
      if (stop.signal.aborted) return
      change(id, { failure: error instanceof ApiError ? error.code : 'network' })
    } finally {
      if (running.get(id) === stop) running.delete(id)
      startNext()
    }
  }

  function startNext(): void {
    for (const upload of store.getState().uploads) {
      if (running.size >= AT_ONCE) return
      if (upload.failure !== null || running.has(upload.id)) continue
      const stop = new AbortController()
      running.set(upload.id, stop)
      void run(upload, stop)
    }
  }

  return {
    store,
    add(parent, files, title = '') {
      const added = [...files].map((file): Upload => {
        lastId += 1
        return { id: lastId, parent, file, title, sent: 0, failure: refusedUnsent(file) }
      })
      store.setState(({ uploads }) => ({ uploads: [...uploads, ...added] }))
      startNext()
    },
    retry(id) {
      const upload = store.getState().uploads.find((one) => one.id === id)
      if (!upload?.failure) return
      change(id, { sent: 0, failure: refusedUnsent(upload.file) })
      startNext()
    },
    cancel(id) {
      running.get(id)?.abort()
      running.delete(id)
      drop(id)
      startNext()
    },
  }
}
