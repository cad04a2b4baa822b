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
  months: Record<string, number[]>;
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
  contributions: { label: string; revenue_gain: number; npv: number }[];
  evidence: { id: string; claim: string; caveat: string; source: string; year: number | null; grade: string; grade_words: string }[];
  charts: { id: string; title: string; svg: string; table: string }[];
  words: Record<string, string>;
}
