import type { Lines, ResolvedPack } from './pack-types.ts'

const times = (hundredths: number | undefined, annual: number | undefined) =>
  hundredths === undefined || annual === undefined ? undefined : (hundredths * annual) / 100

/** Works out the limits of a place once, when its rules are put together. */
export function linesOf(region: string | null, rows: ResolvedPack['rows']): Lines {
  const standard = region === null ? undefined : rows['dibao.standard']?.value
  const dibianFactor = times(rows['dibian.factor']?.value, standard)
  const wage = region === null || rows.minimumWage === undefined ? undefined : rows.minimumWage.value * 12
  const both = dibianFactor !== undefined && wage !== undefined
  return {
    standard,
    dibianFactor,
    wage,
    dibian: both ? Math.min(dibianFactor, wage) : undefined,
    dibianBound: both && wage < dibianFactor ? 'Wage' : 'Factor',
    dibaoAssets: times(rows['dibao.assetsFactor']?.value, standard),
    dibianAssets: times(rows['dibian.assetsFactor']?.value, standard),
    carPrice: times(rows['dibian.carPriceFactor']?.value, standard),
  }
}

/** A known place that has no standard for the day. */
export function hasNoLine(pack: ResolvedPack): boolean {
  return pack.region !== null && pack.lines.standard === undefined
}
