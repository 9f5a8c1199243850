import { ERRORS, type ErrorCode } from '@herringbone/shared/errors.ts'
import { type FileInfo, fileInfoSchema } from '@herringbone/shared/model/evidence.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import * as z from 'zod/mini'
import { ApiError } from './api-error.ts'

/** Where an uploaded file is shown from; `download` has the browser save it. */
export function fileUrl(board: string, file: string, { download = false } = {}): string {
  const path = `/api/boards/${encodeURIComponent(board)}/files/${encodeURIComponent(file)}`
  return download ? `${path}?download=1` : path
}

interface UploadOptions {
  /** Share sent, 0 to 1. */
  onProgress?: (sent: number) => void
  signal?: AbortSignal
}

/**
 * POST /api/boards/:id/files; rejects with an `ApiError`, or with the signal's reason. By XHR,
 * because `fetch` does not tell how much of a body is sent.
 */
export function uploadFile(
  board: BoardId,
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<FileInfo> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const stop = () => xhr.abort()
    const settle = () => signal?.removeEventListener('abort', stop)
    xhr.open('POST', `/api/boards/${encodeURIComponent(board)}/files?name=${nameOf(file)}`)
    xhr.setRequestHeader('content-type', 'application/octet-stream')
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    xhr.onload = () => {
      settle()
      const info = xhr.status < 300 ? readInfo(xhr.responseText) : undefined
      if (info) resolve(info)
      else reject(readRefusal(xhr))
    }
    xhr.onerror = () => {
      settle()
      reject(new ApiError('network', 0))
    }
    xhr.onabort = () => {
      settle()
      reject(signal?.reason ?? new ApiError('network', 0))
    }
    if (signal?.aborted) return reject(signal.reason)
    signal?.addEventListener('abort', stop)
    xhr.send(file)
  })
}

// A pasted image may come without a name of its own.
const nameOf = (file: File) => encodeURIComponent(file.name || 'image.png')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readInfo(text: string): FileInfo | undefined {
  const parsed = fileInfoSchema.safeParse(parse(text))
  const id = parsed.success ? asId<'file'>(parsed.data.id) : undefined
  return parsed.success && id ? { ...parsed.data, id } : undefined
}

const refusalSchema = z.object({ error: z.object({ code: z.string() }) })
const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code)

function readRefusal(xhr: XMLHttpRequest): ApiError {
  const parsed = refusalSchema.safeParse(parse(xhr.responseText))
  const code = parsed.success ? parsed.data.error.code : ''
  if (isErrorCode(code)) return new ApiError(code, xhr.status)
  if (xhr.status === 413) return new ApiError('too_large', 413) // a proxy in between
  return new ApiError(xhr.status >= 500 ? 'restarting' : 'bad_answer', xhr.status)
}
