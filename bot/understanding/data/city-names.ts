/** Cities of which one must know the district, by the first digits of their codes. */
export const CITY_NAMES: readonly [string, RegExp][] = [
  ['3301', /杭州|hangzhou/i],
  ['3302', /宁波|ningbo/i],
  ['3303', /温州|wenzhou/i],
  ['3304', /嘉兴|jiaxing/i],
  ['3305', /湖州|huzhou/i],
  ['3306', /绍兴|shaoxing/i],
  ['3307', /金华|jinhua/i],
  ['3308', /衢州|quzhou/i],
  ['3309', /舟山|zhoushan/i],
  ['3310', /台州|taizhou/i],
  ['3311', /丽水|lishui/i],
]
