/** What objects of a class have by their prototypes, those of the classes that it extends included. */

/** The nearest descriptor of each name. @param prototype  of the class */
export function descriptorsOf(prototype: object): Map<string, PropertyDescriptor> {
  if (prototype === Object.prototype) return new Map()
  const above = descriptorsOf(Object.getPrototypeOf(prototype))
  return new Map([...above, ...Object.entries(Object.getOwnPropertyDescriptors(prototype))])
}
