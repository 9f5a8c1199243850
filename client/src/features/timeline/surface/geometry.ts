/** px. What the stylesheets of cards, lanes and axis draw; the layout counts with the same. */
export const CARD_WIDTH = 168
/** Card width less border and padding: where its text breaks. */
export const CARD_TEXT_WIDTH = 143
export const TEXT_LINE = 17
export const MOST_LINES = 3
/** Height of a card less its lines of text: padding, border, time and evidence. */
const CARD_FRAME = 50
export const cardHeight = (lines: number): number => CARD_FRAME + TEXT_LINE * lines

export const COMPACT_HEIGHT = 26
export const CHIP_WIDTH = 52
export const CARD_GAP = 8

/** Above the lanes: the flags of the milestones, in up to three rows. */
export const HEAD_HEIGHT = 76
export const FLAG_ROW = 24
/** Below the lanes: the axis, and room for the zoom bar and the session's bar that float there. */
export const FOOT_HEIGHT = 112

export const LANE_TOP = 28
export const LANE_BOTTOM = 10
export const LANE_MIN = 112
/**
 * What the cards of a lane may take before they get smaller: three in full. On a board of very many
 * events all lanes are dense, and lower ones keep more of them in view.
 */
export const laneRoom = (events: number): number => (events > 300 ? 210 : 286)

/** Left of this float the tools; what is fitted into view stays right of it. */
export const INSET_LEFT = 92
/** A card begins at its time and so reaches out to the right. */
export const INSET_RIGHT = CARD_WIDTH + 40

/** 100 %: a quarter of an hour is as wide as a card is not quite. */
export const FULL_SCALE = 8.5 / 60_000
/** From a century to a second in view. */
export const SCALE_LIMITS = { min: 2e-10, max: 1 } as const

/** What the open inspector covers of the right edge. */
export const INSPECTOR_WIDTH = 352

/** One step of the zoom buttons and keys. */
export const ZOOM_STEP = 1.5
