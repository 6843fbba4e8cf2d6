/** The lines of the share log: a table on wide screens, cards on narrow ones. */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- the cards' `display` drops a table's own roles in some browsers */
import type { LogLine, LogState } from '../../../shared/log-api.ts';
import { useApp } from '../app-context.ts';
import { longTime, shortTime } from '../dates.ts';
import { Badge } from '../parts/badge.tsx';
import { Link, OutLink } from '../parts/link.tsx';
import { bilingual } from '../words.ts';

const tones: Record<LogState, 'plain' | 'good' | 'warn' | 'bad' | 'accent'> = {
  inserted: 'warn',
  published: 'good',
  dismissed: 'plain',
  withdrawn: 'bad',
  proposed: 'accent',
};

export function LogTable({ lines, onMember }: { lines: readonly LogLine[]; onMember(id: string): void }) {
  const { t } = useApp();
  const heads = ['when', 'who', 'what', 'network', 'variant', 'state', 'link'] as const;
  return (
    <table class="log" role="table">
      <caption class="unseen">{t('admin.log.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {t(`admin.log.heads.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <Line key={line.id} line={line} onMember={onMember} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, onMember }: { line: LogLine; onMember(id: string): void }) {
  const { t, language } = useApp();
  const received = t('admin.log.received', { time: longTime(language, line.receivedAt) });
  return (
    <tr role="row" data-line={line.id}>
      <td role="cell" class="log-when">
        <time dateTime={line.at} title={`${longTime(language, line.at)}\n${received}`}>
          {shortTime(language, line.at)}
        </time>
      </td>
      <td role="cell" class="log-who">
        <button
          type="button"
          class="text-button"
          title={t('admin.log.onlyMember', { name: line.member.name })}
          onClick={() => onMember(line.member.id)}
        >
          {line.member.name}
        </button>
      </td>
      <td role="cell" class="log-what">
        <What line={line} />
      </td>
      <td role="cell" class="log-network">
        {line.network ? t(`network.${line.network}`) : <Nothing />}
      </td>
      <td role="cell" class="log-variant">
        {line.variant ? (
          <>
            {t(`persona.${line.variant.persona}.name`)}{' '}
            <span class="soft">{t(`language.${line.variant.language}`)}</span>
          </>
        ) : (
          <Nothing />
        )}
      </td>
      <td role="cell" class="log-state">
        <Badge tone={tones[line.state]}>{t(`state.${line.state}`)}</Badge>
      </td>
      <td role="cell" class="log-link">
        {line.url ? <OutLink to={line.url} label={line.post?.title ?? line.title ?? ''} /> : <Nothing />}
      </td>
    </tr>
  );
}

function Nothing() {
  return (
    <span class="soft" aria-hidden="true">
      –
    </span>
  );
}

function What({ line }: { line: LogLine }) {
  const { t, language } = useApp();
  const theme = line.theme ? bilingual(line.theme.name, language) : null;
  if (line.kind === 'clip') {
    return (
      <>
        <Link to="/admin/proposals">{line.title || t('admin.log.untitledClip')}</Link>
        <span class="log-sub">{t('admin.log.kinds.clip')}</span>
      </>
    );
  }
  return (
    <>
      {line.post ? (
        <Link to={`/admin/posts/${line.post.id}`}>{line.post.title}</Link>
      ) : (
        <span class="soft">{t('admin.log.unknownPost')}</span>
      )}
      {theme && <span class="log-sub">{theme}</span>}
    </>
  );
}
