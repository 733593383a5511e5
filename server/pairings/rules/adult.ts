const ADULT = 18

/** Whether the birth date in an ID number (GB 11643) lies 18 years back on a day (YYYY-MM-DD), that birthday included. */
export function isAdult(idNumber: string, on: string): boolean {
  const born = idNumber.slice(6, 14)
  return `${Number(born.slice(0, 4)) + ADULT}${born.slice(4)}` <= on.replaceAll('-', '')
}
