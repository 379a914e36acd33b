/** `1 epoch`, `2 epochs`. */
export const many = (count: string, one: string, more = `${one}s`) => `${count} ${count === '1' ? one : more}`
