import { writeNotesSvg } from '@herringbone/shared/interchange/write-notes-svg.ts'
import { notifications } from '@mantine/notifications'
import { notesTexts } from '../notes-texts.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { notesPicture } from './notes-picture.ts'
import { paintPicture } from './paint-picture.ts'

/** The title of the board as the name of a file. */
export function fileName(title: string, ending: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems do not take them
    .replace(/[\s\u0000-\u001f\\/:*?"<>|]+/g, ' ')
    .trim()
    .slice(0, 100)
  return `${safe || notesTexts.text('surface')}.${ending}`
}

/** Saves everything on the canvas as a picture, whatever is in view. */
export async function savePicture(surface: NotesSurface, kind: 'png' | 'svg'): Promise<void> {
  const { title } = surface.board.store.getState().brief
  const picture = notesPicture(surface)
  const blob =
    kind === 'svg'
      ? new Blob([writeNotesSvg(picture, title)], { type: 'image/svg+xml' })
      : await pngOf(paintPicture(picture))
  if (blob) download(blob, fileName(title, kind))
  else notifications.show({ color: 'red', message: notesTexts.text('exportFailed') })
}

const pngOf = (canvas: HTMLCanvasElement | undefined): Promise<Blob | null> =>
  new Promise((resolve) => (canvas ? canvas.toBlob(resolve, 'image/png') : resolve(null)))

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
