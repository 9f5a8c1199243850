/** The product's mark: a herringbone that is a fish. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="15" fill="var(--hb-logo)" />
      <g
        fill="none"
        stroke="var(--hb-logo-bones)"
        strokeWidth="4.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M11 32h34" />
        <path d="m14 20 8 12-8 12" />
        <path d="m25 20 8 12-8 12" />
        <path d="m36 22 7 10-7 10" />
      </g>
      <path d="m46 32 9-7v14z" fill="var(--hb-logo-tail)" />
    </svg>
  )
}
