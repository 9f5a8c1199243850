import type { FileId } from '@herringbone/shared/model/ids.ts'

/** Ids are case-sensitive, and the folder that keeps the blobs may not be. */
export const blobKey = (id: FileId): string => Buffer.from(id).toString('hex')

/** Throws for what is no key: a key becomes part of a path. */
export function checkKey(key: string): string {
  if (!/^[a-z0-9-]{1,128}$/.test(key)) throw new RangeError('This is not a key of a blob.')
  return key
}
