/** How a file of the project comes to a page; bundles that carry their files in themselves have `fetch-embedded.ts` in its place. */
export const fetchFile = (url: URL): Promise<Response> => fetch(url)
