import { defineTexts } from '../ui/texts.ts'

export const ownerTexts = defineTexts('owner', {
  en: {
    hint: 'A person or a team',
    people: 'People',
    teams: 'Teams',
    asPerson: '“{{name}}”, a person',
    asTeam: '“{{name}}”, a team',
    team: 'Team {{name}}',
    none: 'Type a name',
    clear: 'Nobody: {{what}}',
    nobody: 'nobody yet',
  },
  de: {
    hint: 'Eine Person oder ein Team',
    people: 'Personen',
    teams: 'Teams',
    asPerson: '„{{name}}“, eine Person',
    asTeam: '„{{name}}“, ein Team',
    team: 'Team {{name}}',
    none: 'Einen Namen eingeben',
    clear: 'Niemand: {{what}}',
    nobody: 'noch niemand',
  },
})
