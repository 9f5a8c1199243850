import type { ReportPart } from '@herringbone/shared/model/report-part.ts'
import { useEffect, useState } from 'react'

/** The part of the report that is being read: the last one that begins in the upper third. */
export function useCurrentPart(parts: readonly ReportPart[]): ReportPart | null {
  const [current, setCurrent] = useState<ReportPart | null>(parts[0] ?? null)
  const key = parts.join(' ')
  useEffect(() => {
    const look = () => {
      const passed = key
        .split(' ')
        .filter((part) => {
          const top = document.getElementById(`part-${part}`)?.getBoundingClientRect().top
          return top !== undefined && top < window.innerHeight / 3
        })
        .at(-1)
      setCurrent((passed ?? key.split(' ')[0] ?? null) as ReportPart | null) // of the parts above
    }
    look()
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', look, { capture: true })
  }, [key])
  return current
}
