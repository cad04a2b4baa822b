declare module '*/writeXlsxFileUniversal.js' {
  export function generateXlsxFileSync(sheets: object[], options: object): Promise<Blob>;
}
