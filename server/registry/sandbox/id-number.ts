/** ID numbers of invented people begin with a region code that is issued to nobody. */
export const DEMO_ID_PREFIX = '339999'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** GB 11643 check character of the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/**
 * ID number of an invented person.
 *
 * @param birthDate `YYYY-MM-DD`
 * @param sequence 1–499, distinct among people of one birth date and sex; odd numbers are male by the standard
 */
export function demoIdNumber(birthDate: string, sex: 'male' | 'female', sequence: number): string {
  const order = sex === 'male' ? sequence * 2 - 1 : sequence * 2
  const first17 = DEMO_ID_PREFIX + birthDate.replaceAll('-', '') + String(order).padStart(3, '0')
  return first17 + checkCharacter(first17)
}
