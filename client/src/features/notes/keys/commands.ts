/** What can be done on the canvas of notes by key. */
export type Command =
  | 'select'
  | 'hand'
  | 'add'
  | 'lasso'
  | 'edit'
  | 'delete'
  | 'duplicate'
  | 'all'
  | 'clear'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'farLeft'
  | 'farRight'
  | 'farUp'
  | 'farDown'
  | 'next'
  | 'previous'
  | 'group'
  | 'move'
  | 'fit'
  | 'fitSelection'
  | 'full'
  | 'zoomIn'
  | 'zoomOut'
  | 'list'

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const PLAIN: Record<string, Command> = {
  v: 'select',
  h: 'hand',
  n: 'add',
  o: 'lasso',
  g: 'group',
  m: 'move',
  l: 'list',
  Enter: 'edit',
  F2: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
  Escape: 'clear',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Tab: 'next',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
}

const SHIFTED: Record<string, Command> = {
  Digit1: 'fit',
  Digit2: 'fitSelection',
  Digit0: 'full',
  Tab: 'previous',
  ArrowLeft: 'farLeft',
  ArrowRight: 'farRight',
  ArrowUp: 'farUp',
  ArrowDown: 'farDown',
}

/** What a key means on the canvas. Shifted digits go by their place, which differs by layout. */
export function commandFor(event: KeyLike): Command | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event
  if (altKey) return undefined
  const named = key.length === 1 ? key.toLowerCase() : key
  if (ctrlKey || metaKey) {
    if (shiftKey) return undefined
    return named === 'a' ? 'all' : named === 'd' ? 'duplicate' : undefined
  }
  if (shiftKey) return SHIFTED[code] ?? (named === '+' ? 'zoomIn' : undefined)
  return PLAIN[named]
}
