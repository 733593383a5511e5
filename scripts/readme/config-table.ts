import { configSchema } from '../../server/platform/config.ts'

/** The configuration table of the README, one row a setting, made from the schema. */
export function configTable(): string {
  const rows = Object.entries(configSchema.shape).map(([name, field]) => {
    const missing = field.safeParse(undefined)
    const fallback = !missing.success
      ? '**required**'
      : missing.data === undefined
        ? ''
        : `\`${missing.data}\``
    return `| \`${name}\` | ${fallback} | ${describe(field)} |`
  })
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

function describe(field: { description?: string | undefined }): string {
  return (field.description ?? '').replaceAll('|', '\\|')
}
