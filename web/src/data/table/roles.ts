/** What can be said of one column, and of some; each is an option of `readCsv`. */
export const oneRoles = ['label', 'subject', 'part', 'time'] as const
export const listRoles = ['columns', 'leaveOut', 'oneHot', 'staticFeatures'] as const
export type Role = (typeof oneRoles)[number] | (typeof listRoles)[number]

/** What else may stand in a sentence about choices that do not go together. */
export type Choice = Role | 'steps' | 'layout' | 'windows' | 'testSubjects' | 'testData'
