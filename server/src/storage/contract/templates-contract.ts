import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { newTemplateId, sampleTemplate } from './samples.ts'

export function templatesContract(current: () => Storage): void {
  test('a template comes back as it was added', async () => {
    const row = sampleTemplate({ name: 'Kurz & gut', agenda: agendaOf('project'), checkIn: true })
    await current().templates.add(row)
    expect(await current().templates.get(row.id)).toEqual(row)
    expect(await current().templates.get(newTemplateId())).toBeNull()
  })

  test('an id that is taken is refused', async () => {
    const row = sampleTemplate()
    await current().templates.add(row)
    await expect(current().templates.add({ ...row, name: 'other' })).rejects.toThrow()
    expect(await current().templates.get(row.id)).toEqual(row)
  })

  test('templates are listed in the order of their making', async () => {
    const [late, early] = [sampleTemplate({ createdAt: 2 }), sampleTemplate({ createdAt: 1 })]
    expect(await current().templates.list()).toEqual([])
    await current().templates.add(late)
    await current().templates.add(early)
    expect(await current().templates.list()).toEqual([early, late])
  })

  test('what was removed is gone, and removing it again says that there was none', async () => {
    const [row, other] = [sampleTemplate(), sampleTemplate()]
    await current().templates.add(row)
    await current().templates.add(other)
    expect(await current().templates.remove(row.id)).toBe(true)
    expect(await current().templates.remove(row.id)).toBe(false)
    expect(await current().templates.list()).toEqual([other])
  })
}
