/** Where a line stands among those of its kind. */
export interface LinePlace {
  index: number
  count: number
}
