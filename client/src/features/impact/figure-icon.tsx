import type { FigureKind } from '@herringbone/shared/model/impact.ts'
import {
  Banknote,
  Gauge,
  LifeBuoy,
  type LucideIcon,
  Receipt,
  ServerCrash,
  Shapes,
  Users,
} from 'lucide-react'

const ICONS: Record<FigureKind, LucideIcon> = {
  customers: Users,
  requests: ServerCrash,
  revenue: Banknote,
  tickets: LifeBuoy,
  slo: Gauge,
  cost: Receipt,
  other: Shapes,
}

/** Stands beside the name of a kind, never in its place. */
export function FigureIcon({ kind, size = 16 }: { kind: FigureKind; size?: number }) {
  const Icon = ICONS[kind]
  return <Icon size={size} aria-hidden />
}
