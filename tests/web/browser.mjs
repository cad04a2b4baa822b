// Chromium with software WebGL, and pages that record what they ask for and complain about.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own. @param {string[]} more flags */
export function launchBrowser(...more) {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) throw new Error('no Chromium found: install it, or set CHROMIUM to its path');
  return chromium.launch({ executablePath, args: [...flags, ...more] });
}

/**
 * @typedef {object} App
 * @property {import('playwright-core').Page} page
 * @property {string[]} requests URLs, in order
 * @property {string[]} complaints console warnings and errors, exceptions, failed requests
 * @property {() => Promise<void>} close
 */

/**
 * A page in a fresh profile, not loaded yet. Without a service worker, unless the options allow it: it would answer in place
 * of the tests' routes.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<App>}
 */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    // Chromium says so of a preloaded file, now and then, after the page has read all of it.
    if (error !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${error}`);
  });
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, requests, complaints, close: () => context.close() };
}

/** Loads the app and waits for it to come to rest. @param {import('playwright-core').Page} page @param {string} address */
export async function load(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => globalThis.mihwar?.isComplete());
  await settle(page);
}

/** Waits until no frame is asked for any more. @param {import('playwright-core').Page} page */
export async function settle(page) {
  await page.waitForFunction(() => globalThis.mihwar.isIdle());
}
