import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { graphTexts } from './graph-texts.ts'
import { graphView } from './graph-view.ts'
import type { GraphHandle } from './spec.ts'
import type { GraphScene } from './types.ts'

/** So much of what was written is said again. */
const QUOTED = 80

/** Watches over what is being edited in place: somebody else may take it away meanwhile. */
export interface EditingWatch {
  /** Editing begins. */
  begin(id: string): void
  /** The scene has changed. */
  look(now: GraphScene, before: GraphScene, isOwn: boolean): void
}

/** Says so when what is being written is gone, and offers to put it back: nothing typed is lost. */
export function watchEditing(canvas: GraphHandle): EditingWatch {
  let putBack: ((words: string) => void) | undefined
  let words = ''
  /** What was lost, and the offer to put it back, until it is there again. */
  let lost: { id: string; offer: string } | undefined
  const textOf = (id: string) => canvas.spec.textOf?.(canvas, id)?.getText()
  return {
    begin(id) {
      putBack = canvas.spec.putBack?.(canvas, id)
      words = textOf(id)?.toString() ?? ''
    },
    look(now, before, isOwn) {
      if (lost && now.nodes.has(lost.id)) {
        notifications.hide(lost.offer)
        lost = undefined
      }
      const { editing } = graphView.getState()
      if (editing === null) return
      const text = textOf(editing)
      if (text) words = text.toString()
      if (now.nodes.has(editing) || !before.nodes.has(editing)) return
      // Its field goes with it; keys that are still being typed must not mean something else.
      graphView.setState({ editing: null, fresh: null })
      if (isOwn) return
      const [said, restore] = [words.trim(), putBack]
      if (text) notifications.show({ message: graphTexts.text('takenElsewhere') })
      else if (said !== '') {
        const offer = sayLost(canvas.board, said, restore && (() => restore(said)))
        lost = { id: editing, offer }
      }
    },
  }
}

function sayLost(board: BoardHandle, words: string, putBack: (() => void) | undefined): string {
  const { text } = graphTexts
  const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words
  const id = notifications.show({
    color: 'orange',
    autoClose: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text('deletedMeanwhile', { text: quoted })}</Text>
        {putBack && board.canEdit() && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id)
              putBack()
            }}
          >
            {text('putBack')}
          </Button>
        )}
      </Group>
    ),
  })
  return id
}
