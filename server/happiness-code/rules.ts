/** What a member of staff sees of a household: villages see who lives there, not money and not numbers. */
export function scanDetail(role: string): { numbers: boolean; benefits: boolean } {
  const decides = role === 'township' || role === 'county'
  return { numbers: decides, benefits: decides }
}
