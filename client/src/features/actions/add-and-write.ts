import { addActions } from '../../actions/action-edits.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { actionsView } from './view-store.ts'

/** Makes an action and puts the keyboard into its title. */
export function addAndWrite(board: BoardHandle): void {
  const [made] = addActions(board, [''])
  // A filter or an order that would hide what was just made gives way.
  if (made) actionsView.setState({ fresh: made, filter: 'all', sort: null })
}
