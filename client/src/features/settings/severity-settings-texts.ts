import { defineTexts } from '../../ui/texts.ts'

export const severitySettingsTexts = defineTexts('severity-settings', {
  en: {
    title: 'Severity levels',
    hint: 'Shown wherever a severity is chosen. What is left empty is said in the usual words.',
    level: 'Level {{severity}}',
    used: 'In use',
    name: 'Name',
    usual: 'Take the usual levels',
  },
  de: {
    title: 'Schweregrade',
    hint: 'Stehen überall, wo ein Schweregrad gewählt wird. Was leer bleibt, steht da wie üblich.',
    level: 'Stufe {{severity}}',
    used: 'Wird benutzt',
    name: 'Name',
    usual: 'Die üblichen Stufen nehmen',
  },
})
