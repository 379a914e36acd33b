/**
 * The most bytes that a file of a model, a run or a sweep has, written or read: more than the largest network takes with
 * all that its training remembers, and less than the longest text of a JavaScript engine (2^29 characters).
 */
export const largestFile = 400 * 2 ** 20
