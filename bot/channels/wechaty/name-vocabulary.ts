/** What the bot is called in a group, besides the name of its account there. */
export const NAMES = ['小扶', '众扶小扶', 'xiaofu']
