// The model's equations (docs/model.md) as spreadsheet formulas. In them
//   name       is a name of the workbook: an input (wait.patience_minutes is wait_patience_minutes) or a row of `today`
//   [column]   is this month's cell of a column, [column-1] last month's, [column+1] the next month's
// LEVER stands for a lever's name, and is written once for each.

export const LONGEST_HORIZON = 120;

export const levers = ['retention_gain', 'wait_reduction', 'effort_reduction', 'engagement_gain', 'complaint_capture',
  'complaint_resolution', 'cx_gain'];

/** The name of an input in the workbook: points are not welcome in every spreadsheet. @param {string} id */
export const nameOfInput = (id) => id.replaceAll('.', '_');

// A spreadsheet's exponential fails above 709; what it is to be divided by is then 0 in doubles.
const LARGEST = 700;

/**
 * What follows from the inputs for today; rows in the order of their use.
 * @type {[name: string, formula: string, term?: string][]}
 */
const fixed = [
  ['today_discount', '(1+run_discount_rate)^(1/12)-1'],
  ['today_revenue_per_customer', 'company_annual_revenue/12/company_customers'],
  ['today_survival', 'company_annual_retention^(1/12)'],
  ['today_new_customers', '(1-today_survival)*company_customers'],
  ['today_index', 'MAX(0,cx_index-cx_score_inflation)'],
  ['slope_below', 'CHOOSE(cx_response_shape+1,1,1.4,0.6)'],
  ['slope_above', 'CHOOSE(cx_response_shape+1,1,0.4,1.6)'],
  ['today_response', 'slope_below*MIN(today_index,cx_duty_line)+slope_above*MAX(today_index-cx_duty_line,0)'],
  ['today_abandonment', 'MIN(wait_current_minutes/wait_patience_minutes,1)'],
  ['stays_silent', 'IF(complaints_severity=0,0.37,0.09)'],
  ['stays_unresolved', 'IF(complaints_severity=0,0.46,0.19)'],
  ['stays_resolved', 'IF(complaints_quick=0,IF(complaints_severity=0,0.7,0.54),IF(complaints_severity=0,0.95,0.82))'],
  ['today_complaint_loss', lossOf('complaints_complain_share', 'complaints_resolved_share')],
  ['abandonment_churn', 'wait_contacts_per_customer_month*IF(wait_contacts_per_customer_month*today_abandonment>0,' +
    'MIN(wait_churn_per_abandoned_contact,(1-today_survival)/(wait_contacts_per_customer_month*today_abandonment)),' +
    'wait_churn_per_abandoned_contact)'],
  ['most_survival', '0.999^(1/12)'],
  ['logit_per_response', 'cx_intention_to_behaviour*cx_loyalty_slope/10'],
  ['any_lever', `IF(OR(${levers.map((name) => `lever_${name}<>0`)},bonus_annual_pool<>0),1,0)`],
];

/** @type {[name: string, formula: string, term?: string][]} */
const ofLever = [
  ['steepness_LEVER',
    'IF(lever_LEVER_months_to_90>lever_LEVER_months_to_10,2*LN(9)/(lever_LEVER_months_to_90-lever_LEVER_months_to_10),0)', 'steepness'],
  ['middle_LEVER', '(lever_LEVER_months_to_10+lever_LEVER_months_to_90)/2', 'middle'],
  ['start_LEVER', `1/(1+EXP(MIN(${LARGEST},steepness_LEVER*middle_LEVER)))`, 'start'],
];

/** Yearly loss of customers to problems, by the shares that are reported and solved. @param {string} q @param {string} r */
function lossOf(q, r) {
  return `complaints_problem_rate*((1-${q})*(1-stays_silent)+${q}*((1-${r})*(1-stays_unresolved)+${r}*(1-stays_resolved)))`;
}

/** @param {string} text @param {string} lever */
const written = (text, lever) => text.replaceAll('LEVER', lever);

/** @type {{name: string, formula: string, term: string, lever?: string}[]} */
export const today = [
  ...fixed.map(([name, formula]) => ({ name, formula, term: name })),
  ...levers.flatMap((lever) =>
    ofLever.map(([name, formula, term = '']) => ({ name: written(name, lever), formula: written(formula, lever), term, lever }))),
];

const tau = '([month]-lever_LEVER_start_month)';
const progress = `IF(${tau}<=0,0,IF(steepness_LEVER=0,IF(${tau}>=lever_LEVER_months_to_90,1,0),` +
  `(1/(1+EXP(MIN(${LARGEST},steepness_LEVER*(middle_LEVER-${tau}))))-start_LEVER)/(1-start_LEVER)))`;
const cost = `IF(lever_LEVER=0,0,IF(${tau}=0,lever_LEVER_one_off_cost,IF(${tau}>0,lever_LEVER_monthly_cost,0)))`;

/** @param {string} lever */
const effect = (lever) => `[progress_${lever}]*lever_${lever}`;
const captured = `MIN(1,complaints_complain_share+${effect('complaint_capture')})`;
const resolved = `MIN(1,complaints_resolved_share+${effect('complaint_resolution')})`;

/**
 * @typedef {object} Column
 * @property {string} key
 * @property {string} formula
 * @property {string} [first] the formula of month 0, where it is another
 * @property {string} [lever]
 * @property {string} term
 * @property {string} format
 * @property {boolean} [baseline]
 */

/** @type {Record<string, string>} */
export const formats = { number: '0.0000', share: '0.00%', money: '#,##0', count: '#,##0', month: '0' };

/** @type {(key: string, format: string, formula: string, more?: Partial<Column>) => Column} */
const column = (key, format, formula, more) => ({ key, format: formats[format], formula, term: key, ...more });

/** @type {Column[]} */
export const columns = [
  column('month', 'month', '[month-1]+1', { first: '0' }),
  ...levers.map((lever) => column(`progress_${lever}`, 'share', written(progress, lever), { lever, term: 'progress' })),
  column('wait_minutes', 'number', `wait_current_minutes*(1-${effect('wait_reduction')})`),
  column('abandonment', 'share', 'MIN([wait_minutes]/wait_patience_minutes,1)'),
  column('engagement', 'number', `MIN(100,employees_engagement+${effect('engagement_gain')})`),
  column('gate', 'share', '1-employees_gate_strength*MAX(0,(employees_gate_reference-[engagement])/employees_gate_reference)'),
  column('service', 'number', 'wait_index_points_per_minute*(wait_current_minutes-[wait_minutes])' +
    `+effort_index_points_lost*effort_high_effort_share*${effect('effort_reduction')}+${effect('cx_gain')}`),
  column('cx_index', 'number',
    'MIN(100,MAX(0,today_index+[gate]*[service]+employees_coupling*([engagement]-employees_engagement)))'),
  column('response', 'number', 'slope_below*MIN([cx_index],cx_duty_line)+slope_above*MAX([cx_index]-cx_duty_line,0)'),
  column('retention_by_experience', 'share', 'company_annual_retention/(company_annual_retention+' +
    '(1-company_annual_retention)*EXP(logit_per_response*(today_response-[response])))'),
  column('kept_by_complaints', 'share', 'IF(AND(lever_complaint_capture=0,lever_complaint_resolution=0),0,' +
    `cx_intention_to_behaviour*(today_complaint_loss-${lossOf(captured, resolved)}))`),
  column('retention_before_abandonment', 'share',
    `MIN(0.999,MAX(0,[retention_by_experience]+${effect('retention_gain')}+[kept_by_complaints]))`),
  column('survival', 'share', 'MIN(most_survival,MAX(0,[retention_before_abandonment]^(1/12)' +
    '-abandonment_churn*([abandonment]-today_abandonment)))'),
  column('annual_retention', 'share', '[survival]^12'),
  column('new_customers', 'count', 'today_new_customers*(1+cx_referral_uplift/100*([cx_index]-today_index)/10)'),
  column('revenue_per_customer', 'number', 'today_revenue_per_customer*(1+cx_spend_uplift/100*([cx_index]-today_index))'),
  column('customers', 'count', '[customers-1]*[survival]+[new_customers]', { first: 'company_customers' }),
  column('revenue', 'money', '[customers]*[revenue_per_customer]'),
  column('contribution', 'money', contributionOf('')),
  column('turnover_saving', 'money', 'employees_headcount*(employees_annual_turnover-MAX(0,employees_annual_turnover*' +
    '(1-employees_turnover_relief*([engagement]-employees_engagement)/50)))*employees_cost_per_leaver/12'),
  ...levers.map((lever) => column(`cost_${lever}`, 'money', written(cost, lever), { lever, term: 'cost' })),
  column('bonus', 'money', 'bonus_annual_pool/12*MIN(1,MAX(0,([annual_retention]-bonus_floor_retention)/' +
    '(bonus_target_retention-bonus_floor_retention)))', { first: '0' }),
  column('programme_cost', 'money', `${levers.map((lever) => `[cost_${lever}]`).join('+')}+[bonus]`),
  column('customers_baseline', 'count', '[customers_baseline-1]*today_survival+today_new_customers',
    { first: 'company_customers', term: 'customers', baseline: true }),
  column('revenue_baseline', 'money', '[customers_baseline]*today_revenue_per_customer', { term: 'revenue', baseline: true }),
  column('contribution_baseline', 'money', contributionOf('_baseline'), { term: 'contribution', baseline: true }),
  column('cash_flow', 'money', '[contribution]-[contribution_baseline]+[turnover_saving]-[programme_cost]', { first: '-[programme_cost]' }),
  column('cumulative_cash_flow', 'money', '[cumulative_cash_flow-1]+[cash_flow]', { first: '[cash_flow]' }),
  column('discount', 'number', '[discount-1]/(1+today_discount)', { first: '1' }),
  column('bought', 'count', '[customers]-(today_survival*[customers-1]+today_new_customers)', { first: '0' }),
  column('payback', 'number', 'IF(AND([month]<run_horizon_months,[cumulative_cash_flow]<0,[cumulative_cash_flow+1]>=0),' +
    '[month]-[cumulative_cash_flow]/([cumulative_cash_flow+1]-[cumulative_cash_flow]),0)'),
];

/** @param {string} path */
function contributionOf(path) {
  return `company_contribution_margin*[revenue${path}]-company_acquisition_cost*today_new_customers` +
    `-company_retention_spend/12*[customers${path}]`;
}

/** The name of a column's months in the workbook. @param {string} key */
export const nameOfMonths = (key) => `months_${key}`;

const counts = '(months_month<=run_horizon_months)';
/** @param {string} key */
const gained = (key) => `SUMPRODUCT((months_month>0)*${counts}*(months_${key}-months_${key}_baseline))`;
/** @param {string} key */
const presentValue = (key) => `SUMPRODUCT(${counts}*months_${key}*months_discount)`;
/** @param {string} key */
const atEnd = (key) => `INDEX(months_${key},run_horizon_months+1)`;
/** @param {string} path @param {string} survival */
const lifetimeValue = (path, survival) =>
  `(company_contribution_margin*${atEnd(`revenue${path}`)}/${atEnd(`customers${path}`)}-company_retention_spend/12)` +
  `*${survival}/(1+today_discount-${survival})`;

/** Formulas of the results, by id; NOTHING stands for an absent answer. @type {Record<string, string>} */
export const results = {
  revenue_gain: gained('revenue'),
  contribution_gain: gained('contribution'),
  npv: presentValue('cash_flow'),
  roi: 'IF(result_programme_cost_pv>0,result_npv/result_programme_cost_pv,NOTHING)',
  payback_month: `IF(OR(any_lever=0,${atEnd('cumulative_cash_flow')}<0),NOTHING,MAX(months_payback))`,
  programme_cost_pv: presentValue('programme_cost'),
  acquisition_equivalent_cost: `company_acquisition_cost*${presentValue('bought')}`,
  acquisition_cost_ratio: 'IF(company_retention_spend>0,company_acquisition_cost/company_retention_spend,NOTHING)',
  turnover_saving: `SUMPRODUCT((months_month>0)*${counts}*months_turnover_saving)`,
  annual_retention_baseline: 'today_survival^12',
  annual_retention_programme: atEnd('annual_retention'),
  cx_index_baseline: 'today_index',
  cx_index_programme: atEnd('cx_index'),
  wait_minutes_baseline: 'wait_current_minutes',
  wait_minutes_programme: atEnd('wait_minutes'),
  abandonment_baseline: 'today_abandonment',
  abandonment_programme: atEnd('abandonment'),
  customers_end_baseline: atEnd('customers_baseline'),
  customers_end_programme: atEnd('customers'),
  lifetime_value_baseline: lifetimeValue('_baseline', 'today_survival'),
  lifetime_value_programme: lifetimeValue('', `${atEnd('annual_retention')}^(1/12)`),
};
/** The name of a result's cell in the workbook. @param {string} id */
export const nameOfResult = (id) => `result_${id}`;
