import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { AskFirst } from '../session/ask-first.tsx'
import { useBoard } from '../sync/react.tsx'
import { formatList } from '../ui/format.ts'
import { useTexts } from '../ui/texts.ts'
import { removeCauses } from './cause-edits.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'
import { usePlaces } from './use-places.ts'

/** Deletes a cause at once, or asks when it would go from other views too. */
export function DeleteCause({ cause, surface }: { cause: Cause; surface: SurfaceId }) {
  const t = useTexts(causeTexts)
  const board = useBoard()
  const places = usePlaces(cause, surface).map(({ label }) => label)
  const question = places.length > 0 && {
    title: t('deleteAsk'),
    text: t('deleteAlso', { places: formatList(places) }),
    yes: t('delete'),
    no: t('keep'),
  }
  const remove = () => {
    const count = removeCauses(board, [cause.id])
    if (count > 0) offerUndo(board, t('deleted', { count }))
  }
  return (
    <AskFirst question={question || null} onYes={remove}>
      {(press, open) => (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          className={styles.delete ?? ''}
          leftSection={<Trash2 size={15} aria-hidden="true" />}
          aria-expanded={question ? open : undefined}
          onClick={press}
        >
          {t('delete')}
        </Button>
      )}
    </AskFirst>
  )
}
