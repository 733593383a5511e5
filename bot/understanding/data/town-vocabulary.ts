/** What the name of a town may end with. */
export const TOWN_KIND = /(街道|镇|乡)$/
/** What people say around a place when they say nothing else. */
export const BEFORE_TOWN = /^(我们?|阿拉|家)?(是|在|住在?|户口在?)*/u
export const AFTER_TOWN = /(这边|那边|那里|这里|人|的|咯|啊|呀|。)+$/u
