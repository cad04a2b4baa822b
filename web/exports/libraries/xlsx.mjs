// Its public entry points compress in workers made from blobs, which the page's policy forbids; this one does not.
export { generateXlsxFileSync } from '../../node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js';
