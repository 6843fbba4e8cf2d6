/** The charter's rules as people may read them: what is looked at, how firmly, and why. */
import type { CurrentCharter } from '../../../shared/admin-api.ts';
import { readRule } from '../../../shared/charter/index.ts';
import type { Rule } from '../../../shared/charter/rule.ts';
import { languages } from '../../../shared/languages/index.ts';
import { useApp } from '../app-context.ts';
import { Badge } from '../parts/badge.tsx';
import { bilingual } from '../words.ts';

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words)[];
/** What is worded: kinds of rules and their parameters. */
const kindNames = keysOf(languages.en.admin.charter.use);
const paramNames = keysOf(languages.en.admin.charter.params);

const tones = { tip: 'plain', warn: 'warn', stop: 'bad' } as const;

interface Props {
  rules: readonly Rule[];
  /** What people did with the tips, of the rules that enough of them have answered. */
  answers?: CurrentCharter['answers'] | undefined;
}

export function RuleList({ rules, answers }: Props) {
  const { t, language } = useApp();
  if (rules.length === 0) return <p class="soft">{t('admin.charter.noRules')}</p>;
  return (
    <ul class="rows">
      {rules.map((rule) => {
        const read = readRule(rule);
        const answered = answers?.rules.find((each) => each.rule === rule.id);
        return (
          <li key={rule.id} class="row rule">
            <Badge tone={tones[rule.severity]}>{t(`admin.charter.severity.${rule.severity}`)}</Badge>
            <div class="row-main">
              <strong class="row-title">{kindName(rule.use)}</strong>
              <p>{bilingual(rule.tip, language)}</p>
              <Params params={rule.params} />
              {answered && answers && (
                <p class="soft small">
                  {t('admin.charter.answers', {
                    fixed: answered.fixed,
                    dismissed: answered.dismissed,
                    days: answers.days,
                  })}
                </p>
              )}
              {!read.ok && <p class="field-error">{t('admin.charter.ruleUnread', { reason: read.reason })}</p>}
            </div>
            <code class="soft">{rule.id}</code>
          </li>
        );
      })}
    </ul>
  );

  function kindName(use: string): string {
    const known = kindNames.find((each) => each === use);
    return known ? t(`admin.charter.use.${known}`) : use;
  }
}

/** A rule's parameters as an admin thinks of them: what not to say, and what instead. */
function Params({ params }: { params: Rule['params'] }) {
  const { t } = useApp();
  const paramName = (name: string) => {
    const known = paramNames.find((each) => each === name);
    return known ? t(`admin.charter.params.${known}`) : name;
  };
  const worded = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(worded).join(' · ');
    if (typeof value === 'boolean') return t(value ? 'admin.charter.yes' : 'admin.charter.no');
    if (typeof value !== 'object' || value === null) return String(value);
    const fields = new Map(Object.entries(value));
    const term = fields.get('term');
    if (typeof term !== 'string') return [...fields].map(([name, inner]) => `${name}: ${worded(inner)}`).join(' · ');
    const prefer = fields.get('prefer');
    return typeof prefer === 'string' ? `${term} → ${prefer}` : term;
  };
  const entries = Object.entries(params);
  if (entries.length === 0) return null;
  return (
    <dl class="params">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{paramName(name)}</dt>
          <dd>{worded(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
