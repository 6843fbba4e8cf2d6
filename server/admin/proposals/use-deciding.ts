/** Takes decisions on a proposal as its reviewer saw it; when another was faster, tells what it is by then. */
import { useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { type Proposal, wholeProposalSchema } from '../../../shared/proposal-api.ts';
import { ask, type Failure } from '../request.ts';

export interface Deciding {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** As it is since somebody else was faster, until the reviewer goes on with it. */
  readonly meanwhile: Proposal | null;
  /** The answer, or null when there was none: then `failure` or `meanwhile` says why, and what was typed stays. */
  decide<Schema extends z.ZodMiniType>(what: string, schema: Schema, body: object): Promise<z.infer<Schema> | null>;
  /** Takes it as it is: the next decision names that version. */
  goOn(): void;
}

/** `given`: the proposal as it was in the list. */
export function useDeciding(given: Proposal): Deciding {
  const [version, setVersion] = useState(given.version);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [meanwhile, setMeanwhile] = useState<Proposal | null>(null);
  return {
    busy,
    failure,
    meanwhile,
    async decide(what, schema, body) {
      setBusy(true);
      setFailure(null);
      const path = `proposals/${given.id}`;
      const answer = await ask(`${path}/${what}`, schema, { method: 'POST', body: { version, ...body } });
      const now = !answer.ok && answer.code === 'conflict' ? await ask(path, wholeProposalSchema) : null;
      setBusy(false);
      if (answer.ok) return answer.value;
      if (now?.ok && now.value.proposal.version !== version) setMeanwhile(now.value.proposal);
      else setFailure(answer);
      return null;
    },
    goOn() {
      if (meanwhile) setVersion(meanwhile.version);
      setMeanwhile(null);
    },
  };
}
