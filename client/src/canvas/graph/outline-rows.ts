/** A line of the list beside a graph canvas. Ids may repeat: a shared cause stands in two places. */
export interface OutlineRow {
  /** Of the node; what is selected here is selected on the canvas. */
  id: string
  /** Unique among the rows: a path where an id stands in several places. `id` if not said. */
  key?: string
  /** 0 is the outermost. */
  depth: number
  label: string
  /** A few words behind it, quieter: "root", "no evidence", "see above". */
  note?: string
  /** Whether what is below it is shown; undefined: nothing is below it. */
  isOpen?: boolean
  /** Only to be read here: a heading, a fact, a second place of the same cause. */
  isFixed?: boolean
}
