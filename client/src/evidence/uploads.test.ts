import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FileInfo } from '@herringbone/shared/model/evidence.ts'
import type { EventId, FileId } from '@herringbone/shared/model/ids.ts'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import { createUploads, type SendFile } from './uploads.ts'

const event = 'event' as EventId
const png = (name = 'a.png', content = 'x') => new File([content], name, { type: 'image/png' })
const info = (name: string): FileInfo => ({ id: 'f' as FileId, name, size: 1, type: 'image/png' })

/** A server whose answers the test gives by hand. */
function heldServer() {
  const sent: {
    name: string
    progress: (share: number) => void
    accept: () => void
    refuse: (error: unknown) => void
    signal: AbortSignal
  }[] = []
  const send: SendFile = (file, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      const accept = () => resolve(info(file.name))
      sent.push({ name: file.name, progress: onProgress, accept, refuse: reject, signal })
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
    })
  return { sent, send }
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))

describe('uploads', () => {
  it('shows how much is sent and attaches the file when it is there', async () => {
    const { sent, send } = heldServer()
    const attached: string[] = []
    const uploads = createUploads(send, (_, file) => attached.push(file.name) > 0)
    uploads.add(event, [png()])
    sent[0]?.progress(0.5)
    expect(uploads.store.getState().uploads).toMatchObject([
      { parent: event, sent: 0.5, failure: null },
    ])
    sent[0]?.accept()
    await settled()
    expect(attached).toEqual(['a.png'])
    expect(uploads.store.getState().uploads).toEqual([])
  })

  it('sends two at a time and the third when one of them is done', async () => {
    const { sent, send } = heldServer()
    const uploads = createUploads(send, () => true)
    uploads.add(event, [png('1'), png('2'), png('3')])
    expect(sent.map((one) => one.name)).toEqual(['1', '2'])
    sent[1]?.accept()
    await settled()
    expect(sent.map((one) => one.name)).toEqual(['1', '2', '3'])
  })

  it('keeps a refused file with the reason and sends it again when asked', async () => {
    const { sent, send } = heldServer()
    const uploads = createUploads(send, () => true)
    uploads.add(event, [png()])
    sent[0]?.refuse(new ApiError('file_type_refused', 415))
    await settled()
    const [failed] = uploads.store.getState().uploads
    expect(failed?.failure).toBe('file_type_refused')
    uploads.retry(failed?.id ?? 0)
    sent[1]?.accept()
    await settled()
    expect(uploads.store.getState().uploads).toEqual([])
  })

  it('says when the connection was lost or the event has gone meanwhile', async () => {
    const { sent, send } = heldServer()
    const uploads = createUploads(send, () => false)
    uploads.add(event, [png('1'), png('2')])
    sent[0]?.refuse(new ApiError('network', 0))
    sent[1]?.accept()
    await settled()
    expect(uploads.store.getState().uploads.map((one) => one.failure)).toEqual([
      'network',
      'parent-deleted',
    ])
  })

  it('does not send what is empty or too large', () => {
    const { sent, send } = heldServer()
    const uploads = createUploads(send, () => true)
    const huge = png('huge')
    Object.defineProperty(huge, 'size', { value: LIMITS.fileBytes + 1 })
    uploads.add(event, [png('empty', ''), huge])
    expect(sent).toEqual([])
    expect(uploads.store.getState().uploads.map((one) => one.failure)).toEqual([
      'file_empty',
      'too_large',
    ])
  })

  it('stops the request when it is cancelled', async () => {
    const { sent, send } = heldServer()
    const uploads = createUploads(send, () => true)
    uploads.add(event, [png()])
    uploads.cancel(uploads.store.getState().uploads[0]?.id ?? 0)
    await settled()
    expect(sent[0]?.signal.aborted).toBe(true)
    expect(uploads.store.getState().uploads).toEqual([])
  })
})
