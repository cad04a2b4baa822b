// Addresses as QR codes.
import qrcode from 'qrcode-generator';

const maxBytes = 1200; // larger codes are too fine for a phone's camera
const quiet = 4; // modules around the code

/** As SVG, black on white; empty when it is too long. @param {string} text of ASCII, as addresses are */
export function qrSvg(text) {
  if (text.length > maxBytes) return '';
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; ++row) {
    for (let column = 0; column < count; ++column) {
      if (!code.isDark(row, column)) continue;
      let end = column + 1;
      while (end < count && code.isDark(row, end)) ++end;
      path += `M${column + quiet} ${row + quiet}h${end - column}v1H${column + quiet}z`;
      column = end;
    }
  }
  const size = count + 2 * quiet;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="QR" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
}
