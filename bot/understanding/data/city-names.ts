/** Cities of which one must know the district, by the first digits of their codes. */
export const CITY_NAMES: readonly [string, RegExp][] = [
  ['3301', /杭州|hangzhou/i],
  ['3302', /宁波|ningbo/i],
]
