import { lazyPart } from '../ui/load-later.ts'

/** The links of something, where they are not among the first that is looked for. */
export const RelatedLater = lazyPart(async () => ({
  default: (await import('./related-section.tsx')).RelatedSection,
}))
