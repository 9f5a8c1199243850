/** What can be done with a board as a whole. */
export type ShelfAct = 'duplicate' | 'tags' | 'archive' | 'unarchive' | 'throw-away'
