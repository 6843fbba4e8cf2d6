/** Which networks Portevoix helps on: those that are always there, those that the person switches on, and their instances. */
import { Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { hasInstances, networks } from '../../shared/networks/index.ts';
import type { Network } from '../../shared/networks/network.ts';
import { originOf } from '../invitation.ts';
import { addInstance, readInstance, removeInstance, switchOff } from '../networks-on.ts';
import { Icon } from './icon.tsx';
import { say, useApp } from './store.ts';
import { askToSwitchOn } from './switch-on.ts';
import { useWords } from './words.ts';

const all: readonly Network[] = networks;

/** The pattern of the programme's server: its permission is never given back from here. */
const useServer = () => useApp(({ membership }) => (membership ? originOf(membership.server) : null));

export function NetworkSettings() {
  const t = useWords();
  const id = useId();
  const names = all.filter((network) => !network.optional).map(({ name }) => name);
  const and = new Intl.ListFormat(useApp((state) => state.language));
  const optional = all.filter((network) => network.optional);
  return (
    <section class="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('options.networks.title')}</h2>
      <p>{t('options.networks.always', { networks: and.format(names) })}</p>
      {optional.length > 0 && <p class="soft">{t('options.networks.lead')}</p>}
      {optional
        .filter((network) => !hasInstances(network))
        .map((network) => (
          <Switch key={network.id} network={network} />
        ))}
      {optional.filter(hasInstances).map((network) => (
        <Instances key={network.id} network={network} />
      ))}
    </section>
  );
}

function Switch({ network }: { network: Network }) {
  const isOn = useApp((state) => state.networksOn.networks.includes(network));
  const server = useServer();
  const t = useWords();

  async function set(input: HTMLInputElement) {
    // The browser's question and its answer may take a while: the switch shows what holds, not what is wished.
    const wanted = input.checked;
    input.checked = isOn;
    if (wanted) return void (await askToSwitchOn(network));
    await switchOff(network, server);
    say(t('options.networks.isOff', { network: network.name }));
  }

  return (
    <label class="check">
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => void set(event.currentTarget)}
      />
      <span>
        {network.name} <span class="soft small">{network.matches.map((each) => new URL(each).host).join(', ')}</span>
      </span>
    </label>
  );
}

function Instances({ network }: { network: Network }) {
  const t = useWords();
  const origins = useApp((state) => state.networksOn.instances);
  const server = useServer();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [field, problemId] = [useId(), useId()];

  async function add(event: Event) {
    event.preventDefault();
    const read = readInstance(typed);
    if (!read.ok) return setProblem(t(`options.networks.instance.${read.reason}`));
    const { host } = new URL(read.origin);
    if (origins.includes(read.origin)) return setProblem(t('options.networks.instance.known', { host }));
    if (!(await addInstance(read.origin))) return say(t('options.networks.refused', { network: host }), 'bad');
    setTyped('');
    say(t('options.networks.isOn', { network: host }));
  }

  async function remove(origin: string) {
    await removeInstance(origin, server);
    say(t('options.networks.isOff', { network: new URL(origin).host }));
    // Its button has gone with it: the focus would be lost.
    document.getElementById(field)?.focus();
  }

  return (
    <fieldset class="stack tight">
      <legend class="legend">{network.name}</legend>
      {origins.length > 0 && (
        <ul class="plain-list">
          {origins.map((origin) => (
            <li key={origin} class="row">
              <span>{new URL(origin).host}</span>
              <button
                type="button"
                class="link"
                aria-label={t('options.networks.instance.removeLabel', { host: new URL(origin).host })}
                onClick={() => void remove(origin)}
              >
                {t('options.networks.instance.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="stack tight" noValidate onSubmit={(event) => void add(event)}>
        <div class="field">
          <label for={field}>{t('options.networks.instance.label', { network: network.name })}</label>
          <input
            id={field}
            value={typed}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder="mastodon.social"
            aria-invalid={problem !== ''}
            aria-describedby={problemId}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setProblem('');
            }}
          />
          <p id={problemId} role="alert" class={problem ? 'problem' : 'hidden'}>
            {problem}
          </p>
        </div>
        <div class="actions">
          <button type="submit" class="button">
            <Icon of={Plus} /> {t('options.networks.instance.add')}
          </button>
        </div>
      </form>
    </fieldset>
  );
}
