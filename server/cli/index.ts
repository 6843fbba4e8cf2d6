/** The commands of `npm run portevoix`, in the order in which help lists them. */
import type { Command } from './command.ts';
import { packCheck } from './pack-check.ts';
import { packKey } from './pack-key.ts';
import { packMake } from './pack-make.ts';
import { packSign } from './pack-sign.ts';
import { packVerify } from './pack-verify.ts';

export const commands: readonly Command[] = [packKey, packMake, packCheck, packSign, packVerify];
