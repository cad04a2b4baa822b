// A picture of the built site: node tests/web/screenshot.mjs [OUT.png] [--size WxH] [--dpr N] [--theme light|dark]
//   [--query TEXT] [--touch] [--site FOLDER]; called by scripts/screenshot.
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { launchBrowser, load, newPage } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1440x900' },
    dpr: { type: 'string', default: '1' },
    theme: { type: 'string', default: 'light' },
    query: { type: 'string', default: '' }, // put after the address: "?lang=ar", "#m1&..."
    touch: { type: 'boolean', default: false }, // a phone or tablet: coarse pointer
    site: { type: 'string', default: 'build/site' },
  },
});
const out = positionals[0] ?? 'docs/screenshot.png';
const [width, height] = values.size.split('x').map(Number);
if (!(width > 0 && height > 0)) throw new Error('--size needs WIDTHxHEIGHT');

const server = await serve({ folder: values.site });
const browser = await launchBrowser();
try {
  const { page, complaints } = await newPage(browser, {
    viewport: { width, height },
    deviceScaleFactor: Number(values.dpr),
    colorScheme: values.theme === 'dark' ? 'dark' : 'light',
    hasTouch: values.touch,
    isMobile: values.touch,
  });
  await load(page, server.address + values.query);
  await page.screenshot({ path: out });
  for (const complaint of complaints) console.error(`console: ${complaint}`);
  console.log(`${out}: ${width}x${height} at ${values.dpr}, ${values.theme}`);
} finally {
  await browser.close();
  await server.close();
}
