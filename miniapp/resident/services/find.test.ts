import { expect, test } from 'vitest'
import { projectsPath } from './find.ts'

test('asks for what was chosen and nothing else', () => {
  expect(projectsPath({ tag: '', kind: '', region: '' })).toBe('/api/services/projects')
  expect(projectsPath({ tag: 'elderly', kind: '', region: '330281003' })).toBe(
    '/api/services/projects?tag=elderly&region=330281003',
  )
})
