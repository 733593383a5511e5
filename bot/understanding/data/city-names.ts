/** Cities of which one must know the district, by the first digits of their codes. */
export const CITY_NAMES: readonly [string, RegExp][] = [
  ['3301', /杭州|hangzhou/i],
  ['3302', /宁波|ningbo/i],
  ['3303', /温州|wenzhou/i],
  ['3305', /湖州|huzhou/i],
  ['3306', /绍兴|shaoxing/i],
  ['3308', /衢州|quzhou/i],
  ['3310', /台州|taizhou/i],
]
