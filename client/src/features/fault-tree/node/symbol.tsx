import {
  SYMBOL,
  type SymbolKind,
  symbolPath,
} from '@herringbone/shared/methods/board-fault-tree/symbols.ts'

interface SymbolProps {
  kind: SymbolKind
  /** Drawn inside: "2/3". */
  text?: string
  /** Of its usual size. */
  scale?: number
}

/** The sign of a kind of node. What it means is said in words beside it. */
export function TreeSymbol({ kind, text, scale = 1 }: SymbolProps) {
  const { width, height } = SYMBOL
  return (
    <svg
      viewBox={`-1.5 -1.5 ${width + 3} ${height + 3}`}
      width={(width + 3) * scale}
      height={(height + 3) * scale}
      aria-hidden="true"
      data-symbol={kind}
    >
      <path d={symbolPath(kind)} />
      {text && (
        <text x={width / 2} y={height / 2 + 8} textAnchor="middle">
          {text}
        </text>
      )}
    </svg>
  )
}
