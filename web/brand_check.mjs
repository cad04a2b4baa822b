// What brand.json may hold. It is taken as a whole or not at all; every problem is told, in both languages.

/** @typedef {import('./notice.mjs').Words} Words */

/**
 * @typedef {object} Brand
 * @property {Words} [name]
 * @property {string} [logo] path of an image beside the page
 * @property {{light: string, dark: string}} [accent] #rrggbb
 * @property {string} [scenario] fragment of a link
 * @property {('en' | 'ar')[]} [languages] offered, the first one to start with
 * @property {Words} [disclaimer]
 */

export const maxFile = 16_384; // characters
const maxName = 24;
const maxDisclaimer = 300;
const maxLink = 8192;
const leastContrast = 4.5;
const cards = { light: '#ffffff', dark: '#19202a' }; // of src/ui/theme.cpp

/** Relative luminance (WCAG 2.1). @param {string} colour #rrggbb */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. @param {string} a @param {string} b */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value @param {string[]} names exactly these */
const hasOnly = (value, names) => isObject(value) && Object.keys(value).sort().join() === [...names].sort().join();

/** @param {unknown} value @param {number} longest @returns {value is string} */
const isText = (value, longest) => typeof value === 'string' && value.trim() !== '' && [...value].length <= longest;

/** @param {string} member @param {unknown} value @param {number} longest @returns {Words[]} */
function checkWords(member, value, longest) {
  if (hasOnly(value, ['en', 'ar']) && isObject(value) && isText(value.en, longest) && isText(value.ar, longest)) return [];
  return [{
    en: `${member}: needs two texts, "en" and "ar", each of 1 to ${longest} characters.`,
    ar: `${member}: يلزم نصان، "en" و"ar"، كل منهما من 1 إلى ${longest} حرف.`,
  }];
}

/** @param {unknown} value @returns {Words[]} */
function checkAccent(value) {
  const isColour = (/** @type {unknown} */ colour) => typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour);
  if (!hasOnly(value, ['light', 'dark']) || !isObject(value) || !isColour(value.light) || !isColour(value.dark)) {
    return [{
      en: 'accent: needs two colours, "light" and "dark", each written as #rrggbb.',
      ar: 'accent: يلزم لونان، "light" و"dark"، كل منهما بالصيغة #rrggbb.',
    }];
  }
  return /** @type {const} */ (['light', 'dark']).flatMap((theme) => {
    const reached = contrast(String(value[theme]), cards[theme]);
    if (reached >= leastContrast) return [];
    const figure = (Math.floor(reached * 10) / 10).toFixed(1);
    return [{
      en: `accent.${theme}: the contrast of ${value[theme]} with the card colour ${cards[theme]} is ${figure}; it must be at least ${leastContrast}.`,
      ar: `accent.${theme}: تباين ${value[theme]} مع لون البطاقة ${cards[theme]} هو ${figure}؛ يجب ألا يقل عن ${leastContrast}.`,
    }];
  });
}

/** @param {unknown} value @returns {Words[]} */
function checkLogo(value) {
  const isFine = isText(value, 200) && /^[\w-][\w./-]*\.(svg|png|jpe?g|webp|gif)$/i.test(value) && !value.includes('..');
  return isFine ? [] : [{
    en: 'logo: needs the path of an image (svg, png, jpg, webp, gif) beside the page, such as "logo.svg".',
    ar: 'logo: يلزم مسار صورة (svg أو png أو jpg أو webp أو gif) بجانب الصفحة، مثل "logo.svg".',
  }];
}

/** @param {unknown} value @returns {Words[]} */
function checkScenario(value) {
  const isFine = isText(value, maxLink) && /^m\d+(&|$)/.test(value);
  return isFine ? [] : [{
    en: `scenario: needs what stands after # in a copied link ("m1&..."), at most ${maxLink} characters.`,
    ar: `scenario: يلزم ما يلي # في رابط منسوخ ("m1&...")، بما لا يزيد على ${maxLink} حرف.`,
  }];
}

/** @param {unknown} value @returns {Words[]} */
function checkLanguages(value) {
  const isFine = Array.isArray(value) && ['en', 'ar', 'en,ar', 'ar,en'].includes(value.join()) && value.every((one) => typeof one === 'string');
  return isFine ? [] : [{
    en: 'languages: needs a list of "en", "ar" or both, the one to start with first.',
    ar: 'languages: يلزم قائمة من "en" أو "ar" أو كليهما، وأولها لغة البدء.',
  }];
}

/** @type {Record<string, (value: unknown) => Words[]>} */
const members = {
  name: (value) => checkWords('name', value, maxName),
  logo: checkLogo,
  accent: checkAccent,
  scenario: checkScenario,
  languages: checkLanguages,
  disclaimer: (value) => checkWords('disclaimer', value, maxDisclaimer),
};

/** @param {string} text @returns {unknown} undefined: not JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    console.error(`brand.json: ${error}`);
    return undefined;
  }
}

/**
 * @param {string} text of the file
 * @returns {{brand: Brand, problems: Words[]}} the brand counts only without problems
 */
export function checkBrand(text) {
  const value = text.length > maxFile ? undefined : parsed(text);
  if (!isObject(value)) {
    return { brand: {}, problems: [{
      en: `The file needs to be a JSON object of at most ${maxFile} characters.`,
      ar: `يجب أن يكون الملف كائن JSON لا يزيد على ${maxFile} حرف.`,
    }] };
  }
  const problems = Object.entries(value).flatMap(([name, member]) => {
    if (Object.hasOwn(members, name)) return members[name](member);
    const shown = name.slice(0, 40);
    const list = Object.keys(members).join(', ');
    return [{ en: `${shown}: unknown; known are ${list}.`, ar: `${shown}: غير معروف؛ المعروف: ${list}.` }];
  });
  return { brand: value, problems };
}
