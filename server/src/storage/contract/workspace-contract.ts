import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'

export function workspaceContract(current: () => Storage): void {
  test('a workspace begins with the usual ground rules and no note', async () => {
    expect(await current().workspace.get()).toEqual({ groundRules: null, confidentiality: '' })
  })

  test('settings come back as they were put last', async () => {
    await current().workspace.put({
      groundRules: 'Be kind.\nAsk “how”.',
      confidentiality: 'Secret',
    })
    await current().workspace.put({ groundRules: null, confidentiality: 'Stays in the room.' })
    const settings = { groundRules: 'Be kind.', confidentiality: '' }
    await current().workspace.put(settings)
    expect(await current().workspace.get()).toEqual(settings)
  })
}
