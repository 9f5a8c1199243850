import { SearchBar } from '../../../canvas/search-bar.tsx'
import { findHits } from '../../../ui/find-hits.ts'
import { useTexts } from '../../../ui/texts.ts'
import { goToItem, readingOrder } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'
import type { NotesSurface } from '../surface/surface.ts'
import type { ItemId } from '../view-store.ts'

/** Notes and clusters in which the words are found, in reading order. */
function matchItems(surface: NotesSurface, query: string): ItemId[] {
  if (query.trim() === '') return []
  const { notes, clusters } = surface.scene.getState()
  // An id is of one kind only; the other map does not know it.
  const textOf = (id: ItemId) =>
    notes.get(id as never)?.text ?? clusters.get(id as never)?.title ?? ''
  return readingOrder(surface).filter((id) => findHits(textOf(id), query).length > 0)
}

/** Search over the notes. */
export function NotesSearch() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  return (
    <SearchBar
      label={t('search')}
      match={(query) => matchItems(surface, query)}
      goTo={(id) => goToItem(surface, id)}
    />
  )
}
