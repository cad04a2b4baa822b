// What core.account() returns (src/ui/account.cpp): everything that exports, report and HTML twin are made of. Texts are in the
// language and digits shown, in logical order.

export interface Scenario {
  id: number;
  name: string;
  /** 0..5 */
  colour: number;
  currency: string;
  preset: string;
  notes: string;
  headline: string;
  parameters: Record<string, number>;
  results: Record<string, number | null>;
  results_shown: Record<string, string>;
  /** One number for each month, 0 to the horizon. */
  months: Record<string, number[]>; // unless left out
}

export interface Parameter {
  label: string;
  help: string;
  /** In words, or empty. */
  unit: string;
  kind: 'number' | 'whole' | 'boolean' | 'choice';
  minimum: number;
  maximum: number;
  step: number;
  default: number;
  /** Shown = raw * scale. */
  scale: number;
  choices: string[];
  /** Of the current scenario. */
  shown: string;
  source: string;
  grade: string;
  grade_words: string;
  is_default: boolean;
}

export interface Account {
  format: 1;
  model_version: string;
  language: 'en' | 'ar';
  direction: 'ltr' | 'rtl';
  digits: 'latn' | 'arab';
  currency: { code: string; decimals: number };
  title: string;
  /** A fragment without '#'; empty when it would be too long. */
  link: string;
  headline: string;
  notes: string[];
  current: number;
  scenarios: Scenario[];
  groups: { id: string; label: string; parameters: string[] }[];
  parameters: Record<string, Parameter>;
  results: Record<string, { label: string; help: string; unit: string; equation: string }>;
  contributions: { label: string; revenue_gain: number; npv: number; }[];
  evidence: { id: string; claim: string; caveat: string; source: string; year: number | null; grade: string; grade_words: string }[];
  charts: { id: string; title: string; svg: string; table: string }[];
  words: Record<string, string>;

  // For the plain page.
  can_undo: boolean;
  can_redo: boolean;
  /** Name of the app, or a brand's. */
  product: string;
  /** Of the current scenario; may be empty. */
  own_name: string;
  /** Whether the work is kept, in words. */
  keeping: string;
  presets: { id: string; label: string; note: string }[];
  currencies: { code: string; label: string }[];
  /** In the order shown; `id` is the parameter that switches one on, `parameters` its costs and timing. */
  levers: { id: string; label: string; on: boolean; adds: string; assumed: boolean; parameters: string[] }[];
  fields: Record<string, Field>;
  controls: Record<string, string>;
  views?: View[];
}

/** How a parameter is edited. */
export interface Field {
  /** To be typed over. */
  text: string;
  /** What the other values allow, raw. */
  low: number;
  high: number;
  /** Without the name of its lever. */
  short_label: string;
  /** 0 to 1, on a logarithmic slider only. */
  position?: number;
  /** What a reset gives, in words. */
  home: string;
  at_home: boolean;
}

export interface View {
  /** As in links, where it is a page of the canvas. */
  id: string;
  title: string;
  parts: ViewPart[];
}

/** Switches with the id of a button do once what the button does, and are there only while it would do something. */
export type ViewPart =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'warning'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; caption: string; heads: string[]; rows: string[][] }
  | { kind: 'chart'; id: string; title: string; svg: string; table: string }
  | { kind: 'field'; id: string; label: string; shown: string; help: string }
  | { kind: 'choice'; id: string; label: string; choices: string[]; chosen: number }
  | { kind: 'switch'; id: string; label: string; on: boolean; help: string };
