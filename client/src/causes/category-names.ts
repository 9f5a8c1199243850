import type { Category } from '@herringbone/shared/model/category.ts'
import { defineTexts, useTexts } from '../ui/texts.ts'

/** By kind: the words of the presets. */
const categoryTexts = defineTexts('category', {
  en: {
    unnamed: 'no name yet',
    people: 'People',
    machine: 'Machine',
    method: 'Method',
    material: 'Material',
    measurement: 'Measurement',
    environment: 'Environment',
    surroundings: 'Surroundings',
    suppliers: 'Suppliers',
    systems: 'Systems',
    skills: 'Skills',
    product: 'Product',
    price: 'Price',
    place: 'Place',
    promotion: 'Promotion',
    process: 'Process',
    'physical-evidence': 'Physical evidence',
    productivity: 'Productivity',
    technology: 'Technology',
  },
  de: {
    unnamed: 'noch kein Name',
    people: 'Mensch',
    machine: 'Maschine',
    method: 'Methode',
    material: 'Material',
    measurement: 'Messung',
    environment: 'Umgebung',
    surroundings: 'Umfeld',
    suppliers: 'Zulieferer',
    systems: 'Systeme',
    skills: 'Fähigkeiten',
    product: 'Produkt',
    price: 'Preis',
    place: 'Ort',
    promotion: 'Werbung',
    process: 'Prozess',
    'physical-evidence': 'Sichtbares',
    productivity: 'Produktivität',
    technology: 'Technik',
  },
})

type Kind = keyof typeof categoryTexts.dictionaries.en

const isKind = (kind: string): kind is Extract<Kind, Parameters<typeof categoryTexts.text>[0]> =>
  Object.hasOwn(categoryTexts.dictionaries.en, kind)

type NamedCategory = Pick<Category, 'title' | 'kind'>

/** What a category is called: as it was named, else by its kind in the reader's language. */
export function categoryName({ title, kind }: NamedCategory): string {
  return title || categoryTexts.text(isKind(kind) ? kind : 'unnamed')
}

/** The same; renders again when the language changes. */
export function useCategoryName(): (category: NamedCategory) => string {
  useTexts(categoryTexts)
  return categoryName
}
